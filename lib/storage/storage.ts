import type { Readable } from 'node:stream'

export interface Range {
  /** Inclusive. */
  start: number
  end: number
}

export interface Stored {
  /** Bytes. */
  size: number
  /** When its content was written, and when it came here; milliseconds. */
  modified: number
  changed: number
}

/** Where uploads lie, by keys of the form of lib/schemas/upload. */
export interface Storage {
  /** Null if there is no such file. */
  find(key: string): Promise<Stored | null>
  /** @throws if there is no such file. */
  read(key: string, range?: Range): Promise<Readable>
  /** Takes a file of this machine away and in; a stored one is replaced. */
  put(key: string, path: string): Promise<void>
  /** As `put`, but a file of this machine stays; `source`: its path, or what is in it. */
  copy(key: string, source: string | Buffer): Promise<void>
  remove(key: string): Promise<void>
  /** A path of this machine with the file in it, in `folder` where it has to be fetched. */
  fetch(key: string, folder: string, signal?: AbortSignal): Promise<string>
  /** Where browsers get the file without us, for some time; null: from us. */
  address(key: string): Promise<string | null>
  /** All files whose key begins with this folder (`film/`), or all, in any order. */
  list(folder?: string): AsyncIterable<{ key: string; size: number }>
}

import type { Readable } from 'node:stream'

export interface Range {
  /** Inclusive. */
  start: number
  end: number
}

export interface Stored {
  /** Bytes. */
  size: number
  /** Milliseconds. */
  modified: number
}

/** Where uploads lie, by keys of the form of lib/schemas/upload. */
export interface Storage {
  /** Null if there is no such file. */
  find(key: string): Promise<Stored | null>
  read(key: string, range?: Range): Promise<Readable>
  /** Takes a file of this machine in; a stored one is replaced. */
  put(key: string, path: string): Promise<void>
  remove(key: string): Promise<void>
  /** A path of this machine with the file in it, in `folder` where it has to be fetched. */
  fetch(key: string, folder: string): Promise<string>
}

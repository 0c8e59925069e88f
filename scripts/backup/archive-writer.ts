import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { pack } from 'tar-stream'
import { replaceFile } from '@/lib/atomic-write'

/** Writes a tar.gz atomically with mode 0600; `fill` adds its entries. */
export function writeArchive(
  file: string,
  fill: (archive: ArchiveWriter) => Promise<void>,
): Promise<void> {
  const write = async (draft: string) => {
    const archive = new ArchiveWriter(draft)
    try {
      await fill(archive)
      await archive.finish()
    } catch (error) {
      await archive.discard()
      throw error
    }
  }
  return replaceFile(file, write, 0o600)
}

export class ArchiveWriter {
  readonly #pack = pack()
  readonly #written: Promise<void>

  constructor(file: string) {
    this.#written = pipeline(this.#pack, createGzip({ level: 6 }), createWriteStream(file))
    // Rethrown by the next call.
    this.#written.catch(() => undefined)
  }

  async add(name: string, content: Buffer | string): Promise<void> {
    const added = new Promise<void>((resolve, reject) => {
      this.#pack.entry({ name, mode: 0o600 }, content, (error) =>
        error ? reject(error) : resolve(),
      )
    })
    await this.#unlessBroken(added)
  }

  /** Adds the file with the size it has now. Throws ENOENT when it was deleted meanwhile. */
  async addFile(name: string, path: string): Promise<void> {
    const { size, mtime } = await stat(path)
    const entry = this.#pack.entry({ name, size, mtime, mode: 0o600 })
    const source = createReadStream(path, { end: Math.max(0, size - 1) })
    await this.#unlessBroken(size === 0 ? endOf(entry) : pipeline(source, entry))
  }

  async finish(): Promise<void> {
    this.#pack.finalize()
    await this.#written
  }

  async discard(): Promise<void> {
    this.#pack.destroy()
    await this.#written.catch(() => undefined)
  }

  /** A full disk ends the pipeline; adding an entry would then never resolve. */
  async #unlessBroken(work: Promise<void>): Promise<void> {
    const broken = this.#written.then(() => {
      throw new Error('the archive was closed')
    })
    broken.catch(() => undefined)
    await Promise.race([work, broken])
  }
}

function endOf(entry: NodeJS.WritableStream): Promise<void> {
  return new Promise((resolve, reject) => {
    entry.once('error', reject)
    entry.once('finish', () => resolve())
    entry.end()
  })
}

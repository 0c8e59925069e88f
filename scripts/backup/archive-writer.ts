import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { pack } from 'tar-stream'

/** A tar.gz that is there whole or not at all, readable by its owner alone. */
export class ArchiveWriter {
  readonly #file: string
  readonly #draft: string
  readonly #pack = pack()
  readonly #written: Promise<void>

  constructor(file: string) {
    this.#file = file
    this.#draft = `${file}.${process.pid}.part`
    const output = createWriteStream(this.#draft, { mode: 0o600, flags: 'wx' })
    this.#written = pipeline(this.#pack, createGzip({ level: 6 }), output)
    // Reported by whichever call comes next.
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

  /** As long as the file was when it was opened. ENOENT is passed on: it was deleted meanwhile. */
  async addFile(name: string, path: string): Promise<void> {
    const { size, mtime } = await stat(path)
    const entry = this.#pack.entry({ name, size, mtime, mode: 0o600 })
    const source = createReadStream(path, { end: Math.max(0, size - 1) })
    await this.#unlessBroken(size === 0 ? endOf(entry) : pipeline(source, entry))
  }

  /** Moves it into its place once the disk has it. Returns its bytes. */
  async finish(): Promise<number> {
    this.#pack.finalize()
    await this.#written
    const handle = await open(this.#draft, 'r')
    await handle.sync()
    await handle.close()
    await rename(this.#draft, this.#file)
    return (await stat(this.#file)).size
  }

  async discard(): Promise<void> {
    this.#pack.destroy()
    await this.#written.catch(() => undefined)
    await rm(this.#draft, { force: true })
  }

  /** A full disk ends the pipeline, and no entry would ever be taken. */
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

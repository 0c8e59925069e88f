import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import type { z } from 'zod'
import { Fault } from '../run/operator-error.mjs'

export interface Entry {
  name: string
  content: Readable
}

/** The entries of a tar.gz in their order; each has to be read to its end. @throws Fault where it is damaged. */
export async function* readArchive(file: string): AsyncGenerator<Entry> {
  const source = createReadStream(file)
  const unzip = createGunzip()
  const entries = extract()
  const fail = (error: Error) => entries.destroy(error)
  source.once('error', fail)
  unzip.once('error', fail)
  source.pipe(unzip).pipe(entries)
  try {
    for await (const entry of entries) {
      yield { name: entry.header.name, content: entry as unknown as Readable }
    }
  } catch (error) {
    if (!isDamage(error)) throw error
    throw new Fault(`${file} can't be read to its end: ${error.message}. Take another backup.`)
  } finally {
    source.destroy()
  }
}

/** A small entry that has to be this one. */
export async function readJson<T>(
  entry: Entry | undefined,
  name: string,
  shape: z.ZodType<T>,
): Promise<T> {
  const known = entry?.name === name ? shape.safeParse(parsed(await buffer(entry.content))) : null
  if (known?.success) return known.data
  throw new Fault(
    `This is no backup of the portal, or one of a later version: ${name} is not right.`,
  )
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return null
  }
}

/** zlib's and tar's own errors, and a file that is not there. */
function isDamage(error: unknown): error is Error {
  return (
    error instanceof Error &&
    (/^(?:Z_|ERR_|ENOENT|EACCES|EISDIR)/.test(String((error as { code?: unknown }).code)) ||
      /tar|header|unexpected end/i.test(error.message))
  )
}

import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import type { z } from 'zod'
import { OperatorError } from '../run/operator-error.mjs'

export interface Entry {
  name: string
  content: Readable
}

/** The entries of a tar.gz; each has to be read to its end. @throws OperatorError where the archive is damaged. */
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
    if (!isArchiveError(error)) throw error
    throw new OperatorError(
      `${file} can't be read to its end: ${error.message}. Take another backup.`,
    )
  } finally {
    source.destroy()
  }
}

/** The parsed entry. @throws OperatorError when it has another name or another shape. */
export async function readJson<T>(
  entry: Entry | undefined,
  name: string,
  shape: z.ZodType<T>,
): Promise<T> {
  const result =
    entry?.name === name ? shape.safeParse(parseJson(await buffer(entry.content))) : null
  if (result?.success) return result.data
  throw new OperatorError(
    `This is no backup of the portal, or one of a later version: ${name} is not right.`,
  )
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return null
  }
}

/** Errors of zlib, tar and opening the file. */
function isArchiveError(error: unknown): error is Error {
  return (
    error instanceof Error &&
    (/^(?:Z_|ERR_|ENOENT|EACCES|EISDIR)/.test(String((error as { code?: unknown }).code)) ||
      /tar|header|unexpected end/i.test(error.message))
  )
}

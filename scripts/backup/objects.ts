import { buffer } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import { z } from 'zod'
import type { Storage } from '@/lib/storage'
import type { ArchiveWriter } from './archive-writer'
import { OBJECTS } from './manifest'

/** As many lines as an entry has; an entry is held in memory. */
const CHUNK = 50_000

const line = z.tuple([z.string(), z.number()])

/** Names the objects of a bucket, each by its key and size: films are too large to be copied each night. */
export async function addObjects(
  bucket: Storage,
  archive: ArchiveWriter,
): Promise<{ count: number; bytes: number }> {
  const total = { count: 0, bytes: 0 }
  let lines: string[] = []
  const flush = async () => {
    const part = String(Math.ceil(total.count / CHUNK)).padStart(6, '0')
    await archive.add(OBJECTS + part, lines.join('\n'))
    lines = []
  }
  for await (const { key, size } of bucket.list()) {
    lines.push(JSON.stringify([key, size]))
    total.count += 1
    total.bytes += size
    if (lines.length === CHUNK) await flush()
  }
  if (lines.length > 0) await flush()
  return total
}

/** The sizes of the objects that an entry names, by key. */
export async function readObjects(content: Readable): Promise<[key: string, size: number][]> {
  const text = (await buffer(content)).toString('utf8')
  return text.split('\n').map((json) => line.parse(JSON.parse(json)))
}

/** The keys of `named` that the store lacks or has in another size. */
export async function findMissing(store: Storage, named: Map<string, number>): Promise<string[]> {
  const missing = new Map(named)
  for await (const { key, size } of store.list()) if (missing.get(key) === size) missing.delete(key)
  return [...missing.keys()]
}

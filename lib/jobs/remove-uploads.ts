import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { db } from '@/lib/db'
import { incomingFolder } from '@/lib/film/work'

const KEPT_MS = 7 * 86_400_000

/** Uploads of films that nobody went on with for a week; those that wait for a worker stay. */
export async function removeUploads(): Promise<void> {
  const names = await readdir(incomingFolder()).catch(() => [])
  const old: string[] = []
  for (const name of names) {
    const file = await stat(join(incomingFolder(), name)).catch(() => null)
    if (file && Date.now() - file.mtimeMs > KEPT_MS) old.push(name)
  }
  const waiting = await db().film.findMany({
    where: { incoming: { in: old.map(uploadOf) }, hash: null },
    select: { incoming: true },
  })
  const kept = new Set(waiting.map(({ incoming }) => incoming))
  for (const name of old)
    if (!kept.has(uploadOf(name))) await rm(join(incomingFolder(), name), { force: true })
}

/** Beside each upload lies what is known of it. */
function uploadOf(name: string): string {
  return name.replace(/\.json$/, '')
}

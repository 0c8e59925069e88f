import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { db } from '@/lib/db'
import { incomingFolder } from '@/lib/film/work'

const KEPT_MS = 7 * 86_400_000

/** Uploads that nobody went on with for a week, and those of films that failed; what waits for a worker stays. */
export async function removeUploads(): Promise<void> {
  const names = await readdir(incomingFolder()).catch(() => [])
  const old: string[] = []
  for (const name of names) {
    const file = await stat(join(incomingFolder(), name)).catch(() => null)
    if (file && Date.now() - file.mtimeMs > KEPT_MS) old.push(name)
  }
  const waiting = await db().film.findMany({
    where: { incoming: { in: old.map(uploadOf) }, state: 'received' },
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

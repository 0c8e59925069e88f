import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { db } from '@/lib/db'
import { incomingFolder } from '@/lib/film/work'

const KEPT_MS = 7 * 86_400_000

/** Uploads that nobody went on with for a week, and those of films that failed; what waits for a worker stays. */
export async function removeUploads(): Promise<void> {
  const names = await readdir(incomingFolder()).catch(() => [])
  const uploads = new Map<string, number>()
  for (const name of names) {
    const file = await stat(join(incomingFolder(), name)).catch(() => null)
    // What is known of an upload is written once, at its beginning.
    const changed = Math.max(file?.mtimeMs ?? Date.now(), uploads.get(uploadOf(name)) ?? 0)
    uploads.set(uploadOf(name), changed)
  }
  const old = [...uploads].filter(([, changed]) => Date.now() - changed > KEPT_MS)
  const waiting = await db().film.findMany({
    where: { incoming: { in: old.map(([upload]) => upload) }, state: 'received' },
    select: { incoming: true },
  })
  const gone = new Set(old.map(([upload]) => upload))
  for (const { incoming } of waiting) gone.delete(incoming ?? '')
  for (const name of names)
    if (gone.has(uploadOf(name))) await rm(join(incomingFolder(), name), { force: true })
}

/** Beside each upload lies what is known of it. */
function uploadOf(name: string): string {
  return name.replace(/\.json$/, '')
}

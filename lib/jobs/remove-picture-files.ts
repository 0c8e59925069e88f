import { db } from '@/lib/db'
import { logInfo } from '@/lib/log'
import { storage } from '@/lib/storage'

const KEPT_MS = 30 * 86_400_000
const MAX_REMOVED = 500
const BATCH = 1000

/** As the desk names what is uploaded there (lib/newsroom/pictures/content.ts); other files are the operator's. */
const UPLOADED = /^photo\/([0-9a-f]{2})\/\1[0-9a-f]{14}(?:-[0-9a-f]{8})?\.[a-z]+$/

/** Files of pictures that are deleted for good: no address leads to them, and nothing can bring them back. */
export async function removePictureFiles(ending?: AbortSignal): Promise<void> {
  let removed = 0
  for await (const keys of batchesOfUploads())
    for (const key of await findUnnamed(keys)) {
      if (removed === MAX_REMOVED || ending?.aborted) return tell(removed)
      if (await removeOld(key)) removed += 1
    }
  tell(removed)
}

function tell(removed: number): void {
  if (removed > 0) logInfo('Files of deleted pictures were removed', { removed })
}

async function* batchesOfUploads(): AsyncGenerator<string[]> {
  let keys: string[] = []
  for await (const { key } of storage().list('photo/')) {
    if (!UPLOADED.test(key)) continue
    if (keys.push(key) < BATCH) continue
    yield keys
    keys = []
  }
  yield keys
}

/** Of these the ones that no picture has or had, nor one that can still be restored. */
async function findUnnamed(files: string[]): Promise<string[]> {
  const rows = await db().$queryRaw<{ file: string }[]>`
    select file from unnest(${files}::text[]) file
    where not exists (select from image i where i.file = file.file or i.key = file.file)
      and not exists (select from newsroom.former_image_file f where f.file = file.file)
      and not exists (
        select from newsroom.deleted_row d
        where d.table_name = 'image' and (d.key = file.file or d.row ->> 'file' = file.file))`
  return rows.map(({ file }) => file)
}

async function removeOld(key: string): Promise<boolean> {
  const file = await storage().find(key)
  if (!file || Date.now() - Math.max(file.modified, file.changed) < KEPT_MS) return false
  // Somebody may have uploaded the same content since the batch was looked at.
  if ((await findUnnamed([key])).length === 0) return false
  await storage().remove(key)
  return true
}

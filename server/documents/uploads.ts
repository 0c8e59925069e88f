/** Invalidates the pages that wait for an uploaded file when it is there. */
import { logOnce } from '@/lib/log'
import { tag } from '@/lib/tags'
import { isUploadedFile, uploadPresence } from '@/lib/upload-presence'
import { invalidate } from './store'

const INTERVAL_MS = 2000
/** Looked for at a time. */
const BATCH = 500

/** From now on pages leave out files that are not there. */
export function watchUploads(): void {
  uploadPresence.checking = true
  setTimeout(() => void poll(), INTERVAL_MS).unref()
}

async function poll(): Promise<void> {
  await findArrivals().catch((error: unknown) => logOnce('Files could not be looked for', error))
  setTimeout(() => void poll(), INTERVAL_MS).unref()
}

/** The keys that were looked for and are still missing go to the end. */
export async function findArrivals(): Promise<void> {
  const { missing } = uploadPresence
  for (const key of [...missing].slice(0, BATCH)) {
    missing.delete(key)
    if (await isUploadedFile(key)) invalidate([tag.upload(key)])
    else missing.add(key)
  }
}

/** Whether uploaded files are there: a row may come before its file, and a file may be lost. */
import { instanceState } from '@/lib/instance-state'
import { logOnce } from '@/lib/log'
import { addTags } from '@/lib/render-context'
import { storage } from '@/lib/storage'
import { tag } from '@/lib/tags'

const PRESENT_MS = 60_000
const MAX_PRESENT = 20_000
const MAX_MISSING = 5000

export const uploadPresence = instanceState('upload-presence', () => ({
  /** Set by the server, which looks for missing files again. Others take every file as present. */
  checking: false,
  /** Until when a file counts as present, in milliseconds of `performance.now()`. */
  present: new Map<string, number>(),
  missing: new Set<string>(),
}))

/** Otherwise the page gets the tag that is invalidated when the file arrives. */
export async function isUploaded(key: string): Promise<boolean> {
  const { checking, present, missing } = uploadPresence
  if (!checking || (present.get(key) ?? 0) > performance.now()) return true
  if (await isUploadedFile(key)) {
    if (present.size >= MAX_PRESENT) present.clear()
    present.set(key, performance.now() + PRESENT_MS)
    return true
  }
  addTags([tag.upload(key)])
  if (missing.size < MAX_MISSING) missing.add(key)
  return false
}

/** As `isUploaded`, of a row's optional file. */
export async function ifUploaded(key: string | null): Promise<string | null> {
  return key !== null && (await isUploaded(key)) ? key : null
}

/** A symbolic link is not served either (lib/storage/find-upload.ts). Where a store doesn't answer, pages stay as they are. */
export async function isUploadedFile(key: string): Promise<boolean> {
  try {
    return ((await storage().find(key))?.size ?? 0) > 0
  } catch (error) {
    logOnce('The store of uploads does not answer', error)
    return true
  }
}

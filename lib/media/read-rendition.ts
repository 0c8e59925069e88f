import { join } from 'node:path'
import type { ServedPicture } from '@/lib/content/served-picture'
import { env } from '@/lib/env'
import { logOnce } from '@/lib/log'
import { storage } from '@/lib/storage'
import { cachedPicture } from './picture-cache'
import type { PictureForm } from './picture-form'

/**
 * Null if there is no such original, or it would be made for a focus that its row doesn't have (which bounds the cache), or
 * it can't be decoded, which is logged. `served`: null while the database is away; pictures are made all the same, without a
 * mark if need be.
 */
export async function readRendition(
  file: string,
  form: PictureForm,
  served: Pick<ServedPicture, 'focus' | 'kind'> | null,
): Promise<Buffer | null> {
  const cache = join(env().DATA_DIR, 'cache/images')
  const mayRender = mayCrop(form, served?.focus ?? null)
  try {
    return await cachedPicture(storage(), cache, file, form, mayRender, served?.kind ?? null)
  } catch (error) {
    logOnce(`could not make a picture of ${file}`, error)
    return null
  }
}

function mayCrop(form: PictureForm, focus: ServedPicture['focus']): boolean {
  if (form.type === 'webp' || !form.focus) return true
  return focus?.x === form.focus.x && focus.y === form.focus.y
}

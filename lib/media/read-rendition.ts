import { join } from 'node:path'
import { isFocusOf } from '@/lib/content/picture-focus'
import { env } from '@/lib/env'
import { logOnce } from '@/lib/log'
import { cachedPicture } from './picture-cache'
import type { PictureForm } from './picture-form'

/**
 * Null if there is no such original, or it would be made for a focus that its row doesn't have (which bounds the cache), or
 * it can't be decoded, which is logged.
 */
export async function readRendition(key: string, form: PictureForm): Promise<Buffer | null> {
  const cache = join(env().DATA_DIR, 'cache/images')
  try {
    return await cachedPicture(env().UPLOADS_DIR, cache, key, form, () => mayRender(key, form))
  } catch (error) {
    logOnce(`could not make a picture of ${key}`, error)
    return null
  }
}

function mayRender(key: string, form: PictureForm): boolean | Promise<boolean> {
  return form.type === 'webp' || !form.focus || isFocusOf(key, form.focus)
}

import sharp from 'sharp'
import { cropSize, MAX_PIXELS } from './sizes'
import type { PictureForm } from './picture-form'

/** WebP's limit. */
const MAX_WEBP_HEIGHT = 16_383

// picture-cache.ts runs renders in parallel, each on one thread.
sharp.concurrency(1)

/** Rotated by EXIF, in sRGB, without metadata such as the place. @throws if it can't be decoded. */
export async function renderPicture(path: string, form: PictureForm): Promise<Buffer> {
  const original = sharp(path, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
  if (form.type === 'webp') {
    const size = { width: form.width, height: MAX_WEBP_HEIGHT }
    const scaled = original
      .autoOrient()
      .resize({ ...size, fit: 'inside', withoutEnlargement: true })
    return scaled.webp({ quality: 78 }).toBuffer()
  }
  const { autoOrient } = await original.metadata()
  return original
    .autoOrient()
    .resize({ ...cropSize(autoOrient, form), fit: 'cover', position: 'attention' })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 80, mozjpeg: true })
    .toBuffer()
}

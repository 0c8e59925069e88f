import sharp from 'sharp'
import { cutSize, MAX_PIXELS } from './sizes'
import type { PictureForm } from './picture-form'

/** WebP holds no more; what is taller is narrowed. */
const TALLEST = 16_383

// Jobs run side by side (picture-cache.ts): a thread each is enough.
sharp.concurrency(1)

/**
 * The picture at `path` in a form: turned as the camera noted, in sRGB, without its metadata (where
 * it was taken is nobody's business). @throws when it can't be read.
 */
export async function renderPicture(path: string, form: PictureForm): Promise<Buffer> {
  const original = sharp(path, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
  if (form.type === 'webp') {
    const size = { width: form.width, height: TALLEST }
    const scaled = original
      .autoOrient()
      .resize({ ...size, fit: 'inside', withoutEnlargement: true })
    return scaled.webp({ quality: 78 }).toBuffer()
  }
  const { autoOrient } = await original.metadata()
  return original
    .autoOrient()
    .resize({ ...cutSize(autoOrient, form), fit: 'cover', position: 'attention' })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 80, mozjpeg: true })
    .toBuffer()
}

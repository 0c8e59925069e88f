import sharp, { type Sharp } from 'sharp'
import { cropPosition } from '@/lib/focus'
import { cropSize, MAX_PIXELS, type Size } from './sizes'
import type { PictureForm } from './picture-form'

/** WebP's limit. */
const MAX_WEBP_HEIGHT = 16_383

// picture-cache.ts runs renders in parallel, each on one thread.
sharp.concurrency(1)

/** Rotated by EXIF, in sRGB, without metadata such as the place, but for `xmp`. @throws if it can't be decoded. */
export async function renderPicture(
  path: string,
  form: PictureForm,
  xmp?: string,
): Promise<Buffer> {
  const original = sharp(path, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
  if (xmp) original.withXmp(xmp)
  if (form.type === 'webp') {
    const size = { width: form.width, height: MAX_WEBP_HEIGHT }
    const scaled = original
      .autoOrient()
      .resize({ ...size, fit: 'inside', withoutEnlargement: true })
    return scaled.webp({ quality: 78 }).toBuffer()
  }
  const { autoOrient } = await original.metadata()
  return crop(original.autoOrient(), autoOrient, form)
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 80, mozjpeg: true })
    .toBuffer()
}

function crop(picture: Sharp, original: Size, form: Extract<PictureForm, { type: 'jpg' }>): Sharp {
  const size = cropSize(original, form)
  const { width, height } = size
  if (!form.focus) return picture.resize({ ...size, fit: 'cover', position: 'attention' })
  const position = cropPosition(original, size, form.focus)
  const scale = Math.max(width / original.width, height / original.height)
  const covering = {
    width: Math.max(width, Math.round(original.width * scale)),
    height: Math.max(height, Math.round(original.height * scale)),
  }
  // One of the two is zero: only one side is shortened.
  const left = Math.round((covering.width - width) * position)
  const top = Math.round((covering.height - height) * position)
  return picture.resize({ ...covering, fit: 'fill' }).extract({ left, top, width, height })
}

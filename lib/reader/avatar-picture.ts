import sharp from 'sharp'
import { AVATAR_SIZE, MAX_PIXELS } from '@/lib/schemas/avatar'

/** Not SVG, which can hold scripts and refer to other files. */
const formats = ['jpeg', 'png', 'webp', 'gif', 'heif']

/**
 * The picture as a square WebP without its metadata, such as the place where it was taken. Null: not a supported
 * picture; `large`: too many pixels.
 */
export async function drawAvatar(file: Uint8Array): Promise<Buffer | null | 'large'> {
  try {
    const { format, width, height } = await sharp(file, { limitInputPixels: false }).metadata()
    if (!formats.includes(format)) return null
    if (width * height > MAX_PIXELS) return 'large'
    return await sharp(file, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
      .autoOrient()
      .resize(AVATAR_SIZE, AVATAR_SIZE, { fit: 'cover', position: 'attention' })
      .webp({ quality: 82 })
      .toBuffer()
  } catch {
    return null
  }
}

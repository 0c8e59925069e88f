import sharp from 'sharp'
import { AVATAR_SIZE, MOST_PIXELS } from '@/lib/schemas/avatar'

/** Not SVG: it is a program that draws, and may ask for other files. */
const formats = ['jpeg', 'png', 'webp', 'gif', 'heif']

/**
 * The picture cut to a square and written anew as WebP, so that nothing of the file that was sent is
 * kept, where it was taken least of all. Null where it is no picture of ours; `large`: too many pixels.
 */
export async function drawAvatar(file: Uint8Array): Promise<Buffer | null | 'large'> {
  try {
    const { format, width, height } = await sharp(file, { limitInputPixels: false }).metadata()
    if (!formats.includes(format)) return null
    if (width * height > MOST_PIXELS) return 'large'
    return await sharp(file, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .autoOrient()
      .resize(AVATAR_SIZE, AVATAR_SIZE, { fit: 'cover', position: 'attention' })
      .webp({ quality: 82 })
      .toBuffer()
  } catch {
    // Whatever the decoder says of it: it is a file that a stranger sent.
    return null
  }
}

import sharp from 'sharp'
import { inspectPicture } from '@/lib/media/inspect-picture'
import { AVATAR_SIZE, MAX_PIXELS } from '@/lib/schemas/avatar'

/**
 * The picture as a square WebP without its metadata, such as the place where it was taken.
 * @throws PictureFault
 */
export async function drawAvatar(file: Uint8Array): Promise<Buffer> {
  await inspectPicture(file, MAX_PIXELS)
  return sharp(file, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
    .autoOrient()
    .resize(AVATAR_SIZE, AVATAR_SIZE, { fit: 'cover', position: 'attention' })
    .webp({ quality: 82 })
    .toBuffer()
}

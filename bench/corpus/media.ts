import { copyFile, link, mkdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Rows of images and of videos. */
export const PICTURES = 1000

/** Files for the rows of `loadStories`: one picture and one clip of the demo under all names. */
export async function linkMedia(uploads: string): Promise<void> {
  const folder = join(uploads, 'bench')
  await mkdir(folder, { recursive: true })
  await copyFile('prisma/demo/images/harbour-dawn.jpg', join(folder, '0.jpg'))
  await copyFile('prisma/demo/videos/harbour-dawn.mp4', join(folder, '0.mp4'))
  for (let n = 1; n < PICTURES; n++) {
    for (const type of ['jpg', 'mp4']) {
      await link(join(folder, `0.${type}`), join(folder, `${n}.${type}`))
    }
  }
}

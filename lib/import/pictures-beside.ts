import { realpath, stat } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { keyOf } from '@/lib/media/keys'
import { PICTURE_KEY } from '@/lib/schemas/upload'
import type { Contents } from './read-sources'
import { picturesIn } from './references'
import { spellings } from './spellings'

/** Takes along the pictures that texts show and that lie beside or below them, where the text alone was named. */
export async function addPicturesBeside({ stories, pages, pictures }: Contents): Promise<void> {
  const texts = [
    ...pages.map(({ file, body }) => ({ file, names: picturesIn(body) })),
    ...stories.map(({ file, body, matter }) => ({
      file,
      names: [...picturesIn(body), matter.cover ?? '', matter.sharePicture ?? ''],
    })),
  ]
  for (const { file, names } of texts) {
    for (const name of names.flatMap(spellings)) {
      const path = await besideOf(dirname(file), name)
      if (path && !pictures.has(path)) pictures.set(path, null)
    }
  }
}

const hasPictureName = new RegExp(`^(?:${PICTURE_KEY})$`)

/** The path of the picture, null if there is none or it lies elsewhere. */
async function besideOf(folder: string, name: string): Promise<string | null> {
  if (name.includes('\0') || !hasPictureName.test(keyOf(name))) return null
  for (const form of new Set([name, name.normalize('NFC'), name.normalize('NFD')])) {
    const path = join(folder, form)
    const file = await stat(path).catch(() => null)
    if (!file?.isFile()) continue
    const [home, target] = await Promise.all([realpath(folder), realpath(path)])
    return target.startsWith(home + sep) ? path : null
  }
  return null
}

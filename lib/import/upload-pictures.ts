/** Copies originals to UPLOADS_DIR and makes their rows. */
import { join } from 'node:path'
import pLimit from 'p-limit'
import sharp from 'sharp'
import type { Entry } from './read-sources'
import type { ImageEntry } from '@/lib/schemas/import'
import { keyOf } from '@/lib/media/keys'
import { MAX_PIXELS } from '@/lib/media/sizes'
import type { Refusal } from './refusal'
import type { Row } from './tables'
import { compareUpload, copyUpload } from '@/lib/media/uploads'

/** `known`: keys that have a row, whose picture is never replaced. */
export async function uploadPictures(
  pictures: Map<string, Entry<ImageEntry> | null>,
  hasRow: Set<string>,
  uploads: string,
  done: () => void,
): Promise<{ rows: Row[]; refused: Refusal[] }> {
  const rows: Row[] = []
  const refused: Refusal[] = []
  await pLimit(4).map(pictures, async ([path, entry]) => {
    try {
      const size = await readSize(path)
      const key = keyOf(path)
      await storePicture(path, join(uploads, key), hasRow.has(key))
      const { alt, credit, caption } = entry?.value ?? {}
      rows.push({ file: path, values: { key, alt, credit, caption, ...size } })
    } catch (error) {
      refused.push({ file: path, reason: (error as Error).message })
    }
    done()
  })
  return { rows, refused }
}

/** After EXIF rotation. */
async function readSize(path: string): Promise<{ width: number; height: number }> {
  const { autoOrient } = await sharp(path, { limitInputPixels: MAX_PIXELS }).metadata()
  if (autoOrient.width * autoOrient.height > MAX_PIXELS) {
    throw new Error(`more than ${MAX_PIXELS / 1_000_000} million pixels`)
  }
  return { width: autoOrient.width, height: autoOrient.height }
}

/** Browsers cache a picture for a year, so another picture needs another name. */
async function storePicture(path: string, target: string, known: boolean): Promise<void> {
  const comparison = await compareUpload(path, target)
  if (comparison === 'other' && known)
    throw new Error('another picture has this name: choose a new one')
  if (comparison !== 'same') await copyUpload(path, target)
}

/** Pictures: the original into UPLOADS_DIR, its facts into a row. */
import { join } from 'node:path'
import pLimit from 'p-limit'
import sharp from 'sharp'
import type { Entry } from './read-sources'
import type { ImageEntry } from '@/lib/schemas/import'
import { keyOf } from '@/lib/media/keys'
import { MAX_PIXELS } from '@/lib/media/sizes'
import type { Refusal } from './refusal'
import type { Row } from './tables'
import { compareUpload, placeUpload } from '@/lib/media/uploads'

/** `known` are the keys that have a row: their picture is never replaced by another one. */
export async function uploadPictures(
  pictures: Map<string, Entry<ImageEntry> | null>,
  known: Set<string>,
  uploads: string,
  done: () => void,
): Promise<{ rows: Row[]; refused: Refusal[] }> {
  const rows: Row[] = []
  const refused: Refusal[] = []
  await pLimit(4).map(pictures, async ([path, entry]) => {
    try {
      const size = await readSize(path)
      const key = keyOf(path)
      await place(path, join(uploads, key), known.has(key))
      const { alt, credit, caption } = entry?.value ?? {}
      rows.push({ file: path, values: { key, alt, credit, caption, ...size } })
    } catch (error) {
      refused.push({ file: path, reason: (error as Error).message })
    }
    done()
  })
  return { rows, refused }
}

/** As shown, after the turn that the camera noted. */
async function readSize(path: string): Promise<{ width: number; height: number }> {
  const { autoOrient } = await sharp(path, { limitInputPixels: MAX_PIXELS }).metadata()
  if (autoOrient.width * autoOrient.height > MAX_PIXELS) {
    throw new Error(`more than ${MAX_PIXELS / 1_000_000} million pixels`)
  }
  return { width: autoOrient.width, height: autoOrient.height }
}

/** Readers' browsers keep a picture for a year: another picture needs another name. */
async function place(path: string, target: string, known: boolean): Promise<void> {
  const there = await compareUpload(path, target)
  if (there === 'other' && known) throw new Error('another picture has this name: choose a new one')
  if (there !== 'same') await placeUpload(path, target)
}

/** Copies originals to UPLOADS_DIR and makes their rows. */
import { readFile, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import pLimit from 'p-limit'
import { mediaCopy } from '@/lib/copy/media'
import { fileKind } from '@/lib/media/file-kind'
import { inspectPicture } from '@/lib/media/inspect-picture'
import { keyOf } from '@/lib/media/keys'
import { MAX_PICTURE_BYTES, MAX_PIXELS, type Size } from '@/lib/media/sizes'
import { storeUpload } from '@/lib/media/uploads'
import { PICTURE_KEY } from '@/lib/schemas/upload'
import type { ImageEntry } from '@/lib/schemas/import'
import type { Entry } from './read-sources'
import { missingFile, type Refusal } from './refusal'
import type { Row } from './tables'

export interface UploadedPictures {
  rows: Row[]
  refused: Refusal[]
  /** Keys by path. Two files that are the same have one key. */
  keys: Map<string, string>
}

const words = mediaCopy.picture
const hasPictureName = new RegExp(`^(?:${PICTURE_KEY})$`)

export async function uploadPictures(
  pictures: Map<string, Entry<ImageEntry> | null>,
  uploads: string,
  done: () => void,
): Promise<UploadedPictures> {
  const rows = new Map<string, Row>()
  const refused: Refusal[] = []
  const keys = new Map<string, string>()
  const inspected = await pLimit(2).map(pictures.keys(), async (path) => {
    const size = await inspectFile(path).catch((error: unknown) =>
      missingFile(error, pictures.get(path)),
    )
    done()
    return [path, size] as const
  })
  // One after another in the order of paths, which decides whose key gets a hash.
  for (const [path, size] of inspected) {
    try {
      if (size instanceof Error) throw size
      const key = await storeUpload(uploads, keyOf(path), path)
      const row = mergeRows(rows.get(key), rowOf(path, key, size, pictures.get(path)))
      rows.set(key, row)
      keys.set(path, key)
    } catch (error) {
      refused.push({ file: path, reason: (error as Error).message })
    }
  }
  return { rows: [...rows.values()], refused, keys }
}

async function inspectFile(path: string): Promise<Size> {
  if ((await stat(path)).size > MAX_PICTURE_BYTES) {
    throw new Error(mediaCopy.tooLarge(MAX_PICTURE_BYTES / 1_000_000))
  }
  const bytes = await readFile(path)
  const size = await inspectPicture(bytes, MAX_PIXELS)
  const kind = fileKind(bytes)
  if (kind && !hasPictureName.test(keyOf(path))) {
    throw new Error(words.extension(kind, extname(path)))
  }
  return size
}

function rowOf(path: string, key: string, size: Size, entry?: Entry<ImageEntry> | null): Row {
  const { alt, credit, caption, focus } = entry?.value ?? {}
  const point = { focus_x: focus?.x, focus_y: focus?.y }
  return { file: path, values: { key, alt, credit, caption, ...size, ...point } }
}

/** @throws if two lists say different things of one picture. */
function mergeRows(first: Row | undefined, second: Row): Row {
  if (!first) return second
  const values = { ...first.values }
  for (const [name, value] of Object.entries(second.values)) {
    if (value !== undefined && values[name] !== undefined && values[name] !== value) {
      throw new Error(words.sameOther(first.file))
    }
    values[name] ??= value
  }
  return { file: first.file, values }
}

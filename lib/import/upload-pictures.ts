/** Stores originals and makes their rows. */
import { readFile, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import pLimit from 'p-limit'
import { mediaCopy } from '@/lib/copy/media'
import type { AiKind } from '@/lib/ai-kind'
import { readAiMark } from '@/lib/media/ai-mark/read-mark'
import { fileKind } from '@/lib/media/file-kind'
import { inspectPicture } from '@/lib/media/inspect-picture'
import { type PhotoFacts, readPhotoFacts } from '@/lib/media/photo-facts/read-facts'
import { keyOf } from '@/lib/media/keys'
import { MAX_PICTURE_BYTES, MAX_PIXELS, type Size } from '@/lib/media/sizes'
import { storeUpload } from '@/lib/media/uploads'
import { storage } from '@/lib/storage'
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
  const said = new Map<string, Row>()
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
      const key = await storeUpload(storage(uploads), keyOf(path), path)
      const row = mergeRows(said.get(key), rowOf(path, key, size, pictures.get(path)))
      said.set(key, row)
      // Lists go before what the file says of itself.
      rows.set(key, { ...row, values: filled(row.values, size.facts) })
      keys.set(path, key)
    } catch (error) {
      refused.push({ file: path, reason: (error as Error).message })
    }
  }
  return { rows: [...rows.values()], refused, keys }
}

interface Inspected extends Size {
  /** What the file's own mark says; undefined: none, and a list or an editor may say it. */
  aiKind: AiKind | undefined
  facts: PhotoFacts
}

async function inspectFile(path: string): Promise<Inspected> {
  if ((await stat(path)).size > MAX_PICTURE_BYTES) {
    throw new Error(mediaCopy.tooLarge(MAX_PICTURE_BYTES / 1_000_000))
  }
  const bytes = await readFile(path)
  const metadata = await inspectPicture(bytes, MAX_PIXELS)
  const kind = fileKind(bytes)
  if (kind && !hasPictureName.test(keyOf(path))) {
    throw new Error(words.extension(kind, extname(path)))
  }
  const aiKind = readAiMark(metadata, bytes)?.kind
  return { ...metadata.autoOrient, aiKind, facts: readPhotoFacts(metadata) }
}

function rowOf(
  path: string,
  key: string,
  { width, height, aiKind }: Inspected,
  entry?: Entry<ImageEntry> | null,
): Row {
  const { alt, credit, caption, focus, aiKind: said } = entry?.value ?? {}
  const point = { focus_x: focus?.x, focus_y: focus?.y }
  const ai_kind = said === undefined ? aiKind : said
  return { file: path, values: { key, alt, credit, caption, width, height, ...point, ai_kind } }
}

function filled(values: Row['values'], { credit, caption, takenAt }: PhotoFacts): Row['values'] {
  return {
    ...values,
    credit: values.credit ?? (credit || undefined),
    caption: values.caption ?? (caption || undefined),
    taken_at: takenAt?.toISOString(),
  }
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

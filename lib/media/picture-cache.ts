/** Renditions in DATA_DIR/cache/images, at most ten per original, and three more for each focus that an editor gave it. The folder may be emptied at any time. */
import { readFile, stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import pLimit from 'p-limit'
import { logOnce } from '@/lib/log'
import { writeAtomically } from '@/lib/atomic-write'
import type { MarkedKind } from '@/lib/ai-kind'
import { findUpload } from '@/lib/storage/find-upload'
import type { PictureForm } from './picture-form'
import { renditionMark } from './ai-mark/rendition-mark'
import { renderPicture } from './render-picture'

const limit = pLimit(Math.max(1, availableParallelism() - 1))
const pending = new Map<string, Promise<Buffer>>()

/**
 * Null if there is no such original, or it has to be made and may not (`mayRender`). `kind`: the rendition carries a mark
 * that says so. @throws if the original can't be decoded.
 */
export async function cachedPicture(
  uploads: string,
  cache: string,
  file: string,
  form: PictureForm,
  mayRender: boolean,
  kind: MarkedKind | null,
): Promise<Buffer | null> {
  const original = await findUpload(uploads, file)
  if (!original) return null
  const cacheFile = join(cache, folderOf(form, kind), `${file}.${form.type}`)
  const cached = await stat(cacheFile).catch(() => null)
  // ctime, since tools that copy may set mtime back; an equal time does not count as newer.
  if (cached && cached.mtimeMs > original.changed) return readFile(cacheFile)
  if (!mayRender) return null
  const work =
    pending.get(cacheFile) ??
    renderToCache(original.path, form, cacheFile, kind && { key: file, kind })
  pending.set(cacheFile, work)
  return work.finally(() => pending.delete(cacheFile))
}

function folderOf(form: PictureForm, kind: MarkedKind | null): string {
  const marked = kind ? `-${kind}` : ''
  if (form.type === 'webp') return `${form.width}${marked}`
  const { width, height, focus } = form
  return `${width}x${height}${focus ? `-${focus.x}-${focus.y}` : ''}${marked}`
}

async function renderToCache(
  original: string,
  form: PictureForm,
  cacheFile: string,
  marked: { key: string; kind: MarkedKind } | null,
): Promise<Buffer> {
  const bytes = await limit(async () =>
    renderPicture(
      original,
      form,
      marked ? await renditionMark(original, marked.key, marked.kind) : undefined,
    ),
  )
  // With a full disk pictures are slow but served.
  await writeAtomically(cacheFile, bytes).catch((error: unknown) =>
    logOnce(`could not keep ${cacheFile}`, error),
  )
  return bytes
}

/** Renditions in DATA_DIR/cache/images, at most ten per original, and three more for each focus that an editor gave it. The folder may be emptied at any time. */
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import pLimit from 'p-limit'
import { logOnce } from '@/lib/log'
import { writeAtomically } from '@/lib/atomic-write'
import type { MarkedKind } from '@/lib/ai-kind'
import type { Storage } from '@/lib/storage'
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
  originals: Pick<Storage, 'find' | 'fetch'>,
  cache: string,
  file: string,
  form: PictureForm,
  mayRender: boolean,
  kind: MarkedKind | null,
): Promise<Buffer | null> {
  const original = await originals.find(file)
  if (!original) return null
  const cacheFile = join(cache, folderOf(form, kind), `${file}.${form.type}`)
  const cached = await stat(cacheFile).catch(() => null)
  // ctime, since tools that copy may set mtime back; an equal time does not count as newer.
  if (cached && cached.mtimeMs > original.changed) return readFile(cacheFile)
  if (!mayRender) return null
  const work = pending.get(cacheFile) ?? renderToCache(originals, file, form, cacheFile, kind)
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
  originals: Pick<Storage, 'fetch'>,
  file: string,
  form: PictureForm,
  cacheFile: string,
  kind: MarkedKind | null,
): Promise<Buffer> {
  const bytes = await limit(() =>
    withFolder(async (folder) => {
      const original = await originals.fetch(file, folder)
      const mark = kind ? await renditionMark(original, file, kind) : undefined
      return renderPicture(original, form, mark)
    }),
  )
  // With a full disk pictures are slow but served.
  await writeAtomically(cacheFile, bytes).catch((error: unknown) =>
    logOnce(`could not keep ${cacheFile}`, error),
  )
  return bytes
}

/** For an original that has to be fetched. */
async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'xiaowen-original-'))
  return work(folder).finally(() => rm(folder, { recursive: true, force: true }))
}

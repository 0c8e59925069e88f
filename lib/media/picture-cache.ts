/** Renditions in DATA_DIR/cache/images, at most ten per original, and three more for each focus that an editor gave it. The folder may be emptied at any time. */
import { readFile, stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import pLimit from 'p-limit'
import { logOnce } from '@/lib/log'
import { writeAtomically } from '@/lib/atomic-write'
import { findUpload } from './uploads'
import type { PictureForm } from './picture-form'
import { renderPicture } from './render-picture'

const limit = pLimit(Math.max(1, availableParallelism() - 1))
const pending = new Map<string, Promise<Buffer>>()

/** Null if there is no such original, or it has to be made and `mayRender` says no. @throws if the original can't be decoded. */
export async function cachedPicture(
  uploads: string,
  cache: string,
  key: string,
  form: PictureForm,
  mayRender: () => boolean | Promise<boolean> = () => true,
): Promise<Buffer | null> {
  const original = await findUpload(uploads, key)
  if (!original) return null
  const cacheFile = join(cache, folderOf(form), `${key}.${form.type}`)
  const cached = await stat(cacheFile).catch(() => null)
  // ctime, since tools that copy may set mtime back; an equal time does not count as newer.
  if (cached && cached.mtimeMs > original.changed) return readFile(cacheFile)
  if (!(await mayRender())) return null
  const work = pending.get(cacheFile) ?? renderToCache(original.path, form, cacheFile)
  pending.set(cacheFile, work)
  return work.finally(() => pending.delete(cacheFile))
}

function folderOf(form: PictureForm): string {
  if (form.type === 'webp') return String(form.width)
  const { width, height, focus } = form
  return `${width}x${height}${focus ? `-${focus.x}-${focus.y}` : ''}`
}

async function renderToCache(
  original: string,
  form: PictureForm,
  cacheFile: string,
): Promise<Buffer> {
  const bytes = await limit(() => renderPicture(original, form))
  // With a full disk pictures are slow but served.
  await writeAtomically(cacheFile, bytes).catch((error: unknown) =>
    logOnce(`could not keep ${cacheFile}`, error),
  )
  return bytes
}

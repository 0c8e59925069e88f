/**
 * Pictures made once and kept in DATA_DIR/cache/images. What is kept has a bound: the sizes are a
 * fixed list, so it is at most ten files an original. The folder can be emptied at any time.
 */
import { readFile, stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import pLimit from 'p-limit'
import { logOnce } from '@/lib/log'
import { writeAtomically } from '@/lib/atomic-write'
import { findUpload } from './find-upload'
import type { PictureForm } from './picture-form'
import { renderPicture } from './render-picture'

const limit = pLimit(Math.max(1, availableParallelism() - 1))
const underWay = new Map<string, Promise<Buffer>>()

/** The bytes, or null where there is no such original. @throws when the original can't be read. */
export async function cachedPicture(
  uploads: string,
  cache: string,
  key: string,
  form: PictureForm,
): Promise<Buffer | null> {
  const original = await findUpload(uploads, key)
  if (!original) return null
  const kept = join(cache, folderOf(form), `${key}.${form.type}`)
  const made = await stat(kept).catch(() => null)
  // `changed` moves also where a copying tool sets `modified` back. Of the same tick is not after it.
  if (made && made.mtimeMs > original.changed) return readFile(kept)
  // Everybody who asks for a picture that is being made waits for the same work.
  const work = underWay.get(kept) ?? make(original.path, form, kept)
  underWay.set(kept, work)
  return work.finally(() => underWay.delete(kept))
}

function folderOf(form: PictureForm): string {
  return form.type === 'webp' ? String(form.width) : `${form.width}x${form.height}`
}

async function make(original: string, form: PictureForm, kept: string): Promise<Buffer> {
  const bytes = await limit(() => renderPicture(original, form))
  // A full disk makes pictures slow, not absent.
  await writeAtomically(kept, bytes).catch((error: unknown) =>
    logOnce(`could not keep ${kept}`, error),
  )
  return bytes
}

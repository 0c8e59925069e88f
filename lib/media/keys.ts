/** How a file is called below UPLOADS_DIR. */
import { createHash } from 'node:crypto'
import { basename, dirname, extname } from 'node:path'

const inCollection = /^(images|videos|stories|pages)$/

/**
 * The file's name; within a collection (a folder with images/, videos/ or stories/) the
 * collection's name before it: prisma/demo/images/a.jpg is demo/a.jpg, desktop/a.jpg is a.jpg.
 */
export function keyOf(path: string): string {
  return keyIn(collectionOf(path), basename(path))
}

/** The key of the file `name` in a collection ('' is none). */
export function keyIn(collection: string, name: string): string {
  return collection ? `${plain(collection)}/${plain(name)}` : plain(name)
}

/** The collection that a file belongs to, '' where it is in none. */
export function collectionOf(path: string): string {
  const folder = dirname(path)
  return inCollection.test(basename(folder)) ? basename(dirname(folder)) : ''
}

/** What an editor's file is called may not fit a URL: the hash keeps 港口1.jpg and 海港1.jpg apart. */
function plain(name: string): string {
  const extension = extname(name).toLowerCase()
  const stem = name.slice(0, name.length - extension.length)
  if (/^[A-Za-z0-9_][A-Za-z0-9._-]*$/.test(stem)) return stem + extension
  const kept = stem.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '')
  const hash = createHash('sha256').update(name.normalize('NFC')).digest('hex').slice(0, 8)
  return [kept, hash].filter(Boolean).join('-') + extension
}

/** A key of letters, digits and hyphens for a clip that came without a list. */
export function clipKey(path: string): string {
  const key = keyOf(path)
    .toLowerCase()
    .replace(/\.mp4$/, '')
  return key.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
}

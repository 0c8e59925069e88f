/** Names of files below UPLOADS_DIR. */
import { createHash } from 'node:crypto'
import { basename, dirname, extname } from 'node:path'

const inCollection = /^(images|videos|stories|pages)$/

/**
 * The file's name, after the name of its collection (a folder with images/, videos/ or stories/):
 * prisma/demo/images/a.jpg is demo/a.jpg, desktop/a.jpg is a.jpg.
 */
export function keyOf(path: string): string {
  return keyIn(collectionOf(path), basename(path))
}

/** With room for the hash that `hashedKey` adds, the database takes 200 characters. */
const MAX_KEY = 190
/** The database takes the same. */
const MAX_CLIP_KEY = 60

/** `collection`: '' for none. */
export function keyIn(collection: string, name: string): string {
  const key = collection ? `${plain(collection)}/${plain(name)}` : plain(name)
  const extension = extname(key)
  return key.length <= MAX_KEY ? key : cut(key, MAX_KEY - extension.length) + extension
}

/** The beginning, and a hash of the whole. */
function cut(key: string, length: number): string {
  const hash = hashOfName(key).slice(0, 8)
  return `${key.slice(0, length - hash.length - 1).replace(/[^A-Za-z0-9]+$/, '')}-${hash}`
}

/** The file's collection, '' for none. */
export function collectionOf(path: string): string {
  const folder = dirname(path)
  return inCollection.test(basename(folder)) ? basename(dirname(folder)) : ''
}

/** A name that fits a URL; the hash distinguishes 港口1.jpg from 海港1.jpg. */
function plain(name: string): string {
  const extension = extname(name).toLowerCase()
  const stem = name.slice(0, name.length - extension.length)
  if (/^[A-Za-z0-9_][A-Za-z0-9._-]*$/.test(stem)) return stem + extension
  const ascii = stem.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '')
  return [ascii, hashOfName(name).slice(0, 8)].filter(Boolean).join('-') + extension
}

/** Tells apart files of one name: IMG_0231.jpg becomes IMG_0231-1f0c9a3b.jpg. `hash`: of the content. */
export function hashedKey(key: string, hash: string): string {
  const extension = extname(key)
  return `${key.slice(0, key.length - extension.length)}-${hash.slice(0, 8)}${extension}`
}

/** Hexadecimal. */
export function hashOfName(name: string): string {
  return createHash('sha256').update(name.normalize('NFC')).digest('hex')
}

/** The key of a clip that no list names, by its file's key: at most 60 letters, digits and hyphens. */
export function clipKey(fileKey: string): string {
  const name = fileKey.toLowerCase().replace(/\.mp4$/, '')
  const key = name.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
  return key.length <= MAX_CLIP_KEY ? key : cut(key, MAX_CLIP_KEY)
}

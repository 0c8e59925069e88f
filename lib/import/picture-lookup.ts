import { basename, dirname, isAbsolute, join, relative } from 'node:path'
import { collectionOf, keyIn, keyOf } from '@/lib/media/keys'
import { spellings } from './spellings'

/** The key of the picture that the file `from` calls `name`. */
export type PictureLookup = (from: string, name: string) => string | null

/**
 * Finds a picture by its way from the file, from the folder of its collection or (`/images/a.jpg`) from a folder
 * above; then by its name alone. `files`: this import's keys by path, the only files that count; `keys`: of all
 * pictures that have a row.
 */
export function pictureLookup(files: Map<string, string>, keys: Set<string>): PictureLookup {
  const byPath = byForm([...files])
  return (from, name) => {
    for (const spelling of spellings(name)) {
      const key =
        placesOf(from, spelling).map(byPath).find(Boolean) ??
        imported(from, spelling).find((one) => keys.has(one))
      if (key) return key
    }
    return null
  }
}

/** Looks up by Unicode's composed form, and where only one has the name, without regard to upper and lower case. */
function byForm(files: [string, string][]): (path: string) => string | undefined {
  const exact = new Map(files.map(([path, key]) => [path.normalize('NFC'), key]))
  const folded = new Map<string, Set<string>>()
  for (const [path, key] of exact) {
    const form = path.toLowerCase()
    folded.set(form, (folded.get(form) ?? new Set()).add(key))
  }
  return (path) => {
    const form = path.normalize('NFC')
    const alike = folded.get(form.toLowerCase())
    return exact.get(form) ?? (alike?.size === 1 ? [...alike][0] : undefined)
  }
}

function placesOf(from: string, name: string): string[] {
  const folder = dirname(from)
  if (isAbsolute(name)) return foldersAbove(folder).map((above) => join(above, name))
  return [folder, join(folder, '../images'), join(folder, '..')].map((one) => join(one, name))
}

function foldersAbove(folder: string): string[] {
  const above = dirname(folder)
  return above === folder ? [folder] : [folder, ...foldersAbove(above)]
}

/** Keys that an earlier import gave: to the file of this path, if it is in the same collection, or of this name. */
function imported(from: string, name: string): string[] {
  const path = join(dirname(from), name)
  const root = collectionOf(from) ? dirname(dirname(from)) : dirname(from)
  const way = relative(root, path)
  const isInside = !isAbsolute(name) && way !== '' && !way.startsWith('..') && !isAbsolute(way)
  const names = basename(name) === name ? [keyIn(collectionOf(from), name), keyIn('', name)] : []
  return [...(isInside ? [keyOf(path)] : []), ...names, name]
}

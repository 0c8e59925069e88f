/** The kind of a file by its name and folder. */
import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { importCopy } from '@/lib/copy/import'
import { fileFault, type Refusal } from './refusal'

const words = importCopy.source

type SourceKind =
  'columns' | 'keywords' | 'images' | 'videos' | 'page' | 'story' | 'picture' | 'clip'

export interface Source {
  kind: SourceKind
  /** Absolute. */
  path: string
}

const lists: Record<string, SourceKind> = {
  'columns.yaml': 'columns',
  'keywords.yaml': 'keywords',
  'images.yaml': 'images',
  'videos.yaml': 'videos',
}

/** With those that are refused by name, since browsers don't show them. */
const pictureLike =
  /^\.(?:jpe?g|jfif|png|apng|webp|avif|gif|hei[cf]|tiff?|bmp|svgz?|jxl|jp2|ico|psd|pdf|dng|cr[23]|nef|arw|raf)$/
const clipLike = /^\.(?:mp4|m4v|mov|mkv|webm|m?ts|m2ts|avi|wmv|flv|mpe?g|3gp|ogv|vob|rmvb)$/

/** Null for files that can't be imported. */
function kindOf(path: string): SourceKind | null {
  const name = basename(path)
  const extension = extname(name).toLowerCase()
  if (lists[name]) return lists[name]
  if (extension === '.md') {
    if (quiet.test(name)) return null
    return basename(dirname(path)) === 'pages' ? 'page' : 'story'
  }
  if (pictureLike.test(extension)) return 'picture'
  return clipLike.test(extension) ? 'clip' : null
}

export interface Passed {
  file: string
  note: string
}

export interface Found {
  sources: Source[]
  /** Files of captions, which belong to clips. */
  captions: string[]
  /** What was found in folders and is not imported. */
  passedOver: Passed[]
  refused: Refusal[]
}

/** The sources among `files` and in folders. Other files are refused if named, and passed over in folders. */
export async function findSources(files: string[]): Promise<Found> {
  const sources = new Map<string, Source>()
  const found: Found = { sources: [], captions: [], passedOver: [], refused: [] }
  for (const file of files) {
    const path = resolve(file)
    try {
      const isFolder = (await stat(path)).isDirectory()
      const inside = isFolder ? await walk(path, found) : [path]
      for (const one of inside) {
        const kind = kindOf(one)
        if (kind) sources.set(one, { kind, path: one })
        else if (!isFolder) found.refused.push({ file, reason: words.unknown })
        else if (isCaptions(one)) found.captions.push(one)
        else found.passedOver.push({ file: one, note: words.passedOver })
      }
      const hasSome = inside.some((one) => sources.has(one))
      if (isFolder && !hasSome) found.refused.push({ file, reason: words.nothing })
    } catch (error) {
      found.refused.push({ file, reason: fileFault(error) })
    }
  }
  return { ...found, sources: [...sources.values()] }
}

function isCaptions(path: string): boolean {
  return /\.(vtt|srt)$/i.test(path)
}

/** What systems and readers of the folder have there for themselves. */
const quiet = /^\.|^readme(\.[\w-]+)*$|^(thumbs\.db|desktop\.ini)$/i

/** Files in the folder and in those below it; links may lead out of it or in circles. */
async function walk(folder: string, found: Found): Promise<string[]> {
  const files: string[] = []
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (quiet.test(entry.name)) continue
    // The bytes of a name that is not UTF-8 are lost in entry.name.
    if (entry.name.includes('\ufffd')) found.refused.push({ file: path, reason: words.badName })
    else if (entry.isFile()) files.push(path)
    else if (!entry.isDirectory()) found.passedOver.push({ file: path, note: words.notRegular })
    else {
      try {
        files.push(...(await walk(path, found)))
      } catch (error) {
        found.refused.push({ file: path, reason: fileFault(error) })
      }
    }
  }
  return files
}

/** The kind of a file by its name and folder. */
import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import type { Refusal } from './refusal'

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
    if (name === 'README.md') return null
    return basename(dirname(path)) === 'pages' ? 'page' : 'story'
  }
  if (pictureLike.test(extension)) return 'picture'
  return clipLike.test(extension) ? 'clip' : null
}

/** The sources among `files` and in folders. Other files are refused if named, and ignored in folders. */
export async function findSources(
  files: string[],
): Promise<{ sources: Source[]; refused: Refusal[] }> {
  const sources = new Map<string, Source>()
  const refused: Refusal[] = []
  for (const file of files) {
    const path = resolve(file)
    const stats = await stat(path).catch(() => null)
    const inside = stats?.isDirectory() ? await walk(path) : [path]
    for (const one of inside) {
      const kind = stats && kindOf(one)
      if (kind) sources.set(one, { kind, path: one })
      else if (!stats) refused.push({ file, reason: 'there is no such file' })
      else if (one === path)
        refused.push({ file, reason: 'not a kind of file that can be imported' })
    }
  }
  return { sources: [...sources.values()], refused }
}

async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

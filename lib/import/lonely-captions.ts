import { dirname, join } from 'node:path'
import { importCopy } from '@/lib/copy/import'
import type { Contents } from './read-sources'
import type { Passed } from './sources'

/** Captions that belong to no clip. */
export function lonelyCaptions(captions: string[], { clips }: Contents): Passed[] {
  const used = new Set<string>()
  for (const [path, entry] of clips) {
    used.add(stem(path))
    if (entry?.value.captions) used.add(stem(join(dirname(path), entry.value.captions)))
  }
  const lonely = captions.filter((path) => !used.has(stem(path)))
  return lonely.map((file) => ({ file, note: importCopy.source.noClip }))
}

function stem(path: string): string {
  return path.replace(/\.[^.]+$/, '').toLowerCase()
}

import type { Picture } from '@/lib/content/cards'
import { readEnded, readPicture } from '@/lib/content/pictures'
import { readStory, type Story } from '@/lib/content/stories'
import type { Piece } from '@/lib/markdown/pieces'
import { readMarkdown } from '@/lib/markdown/read'
import type { References } from '@/lib/markdown/references'

export interface ReferencedRows {
  /** By key; a key without a row is missing. */
  pictures: Map<string, Picture>
  /** By id, withdrawn videos included; an id without a row is missing. */
  videos: Map<number, Story>
}

export interface Body extends ReferencedRows {
  pieces: Piece[]
  /** Keys of pictures that may not be shown any more. */
  ended: Set<string>
}

/** Not cached itself: its parts are cached reads, so the page gets the tags of all that it shows. */
export async function readBody(markdown: string): Promise<Body> {
  const { pieces, references } = await readMarkdown(markdown)
  const rows = await readReferences(references)
  const missing = references.images.filter((key) => !rows.pictures.has(key))
  return { pieces, ...rows, ended: await readEnded(missing) }
}

export async function readReferences({ images, videos }: References): Promise<ReferencedRows> {
  const [pictures, stories] = await Promise.all([
    Promise.all(images.map(readPicture)),
    Promise.all(videos.map(readStory)),
  ])
  return {
    pictures: new Map(pictures.filter(isFound).map((row) => [row.key, row])),
    videos: new Map(stories.filter(isFound).map((row) => [row.id, row])),
  }
}

function isFound<T>(found: T | null): found is T {
  return found !== null
}

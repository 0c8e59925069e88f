/** A body, read, with the pictures and the videos that it refers to. */
import type { Picture } from '@/lib/content/cards'
import { readPicture } from '@/lib/content/pictures'
import { readStory, type Story } from '@/lib/content/stories'
import type { Piece } from '@/lib/markdown/pieces'
import { readMarkdown } from '@/lib/markdown/read'
import type { References } from '@/lib/markdown/references'

export interface Referred {
  /** By key; absent where no row has it. */
  pictures: Map<string, Picture>
  /** By id, withdrawn ones too; absent where there is none. */
  videos: Map<number, Story>
}

export interface Body extends Referred {
  pieces: Piece[]
}

/** Made of cached reads, so the page carries the tags of all that it shows. */
export async function readBody(markdown: string): Promise<Body> {
  const { pieces, references } = await readMarkdown(markdown)
  return { pieces, ...(await readReferred(references)) }
}

/** The rows of what a body refers to. */
export async function readReferred({ images, videos }: References): Promise<Referred> {
  const [pictures, stories] = await Promise.all([
    Promise.all(images.map(readPicture)),
    Promise.all(videos.map(readStory)),
  ])
  return {
    pictures: new Map(pictures.filter(isThere).map((each) => [each.key, each])),
    videos: new Map(stories.filter(isThere).map((each) => [each.id, each])),
  }
}

function isThere<T>(found: T | null): found is T {
  return found !== null
}

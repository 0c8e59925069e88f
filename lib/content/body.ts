/** A body, read, with the pictures and the videos that it refers to. */
import type { Root } from 'hast'
import type { Picture } from '@/lib/content/cards'
import { readPicture } from '@/lib/content/pictures'
import { readStory, type Story } from '@/lib/content/stories'
import { parseMarkdown } from '@/lib/markdown/parse'
import { references } from '@/lib/markdown/references'

export interface Body {
  tree: Root
  /** By key; absent where no row has it. */
  pictures: Map<string, Picture>
  /** By id, withdrawn ones too; absent where there is none. */
  videos: Map<number, Story>
}

/** Made of cached reads, so the page carries the tags of all that it shows. */
export async function readBody(markdown: string): Promise<Body> {
  const tree = parseMarkdown(markdown)
  const { images, videos } = references(tree)
  const [pictures, stories] = await Promise.all([
    Promise.all(images.map(readPicture)),
    Promise.all(videos.map(readStory)),
  ])
  return {
    tree,
    pictures: new Map(pictures.filter(isThere).map((each) => [each.key, each])),
    videos: new Map(stories.filter(isThere).map((each) => [each.id, each])),
  }
}

function isThere<T>(found: T | null): found is T {
  return found !== null
}

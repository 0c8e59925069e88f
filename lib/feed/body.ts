import { setImmediate } from 'node:timers/promises'
import { type ReferencedRows, readReferences } from '@/lib/content/body'
import type { FeedItem } from '@/lib/content/feeds'
import { isQuick } from '@/lib/markdown/budget'
import { toHtml } from '@/lib/markdown/html'
import { parseMarkdown } from '@/lib/markdown/parse'
import { references } from '@/lib/markdown/references'
import type { Resolve } from '@/lib/markdown/standalone'
import { absolute } from '@/lib/http/origin'
import * as routes from '@/lib/routes'

const PICTURE_WIDTH = 960

/** Bodies as a feed carries them, in their order; one after the other, so that nobody waits for all of them. */
export async function bodiesHtml(items: FeedItem[]): Promise<string[]> {
  const bodies: string[] = []
  for (const item of items) {
    bodies.push(await bodyHtml(item))
    await setImmediate()
  }
  return bodies
}

/** HTML that stands by itself, every address absolute; empty for a long body, whose summary has to do. */
async function bodyHtml(item: FeedItem): Promise<string> {
  if (item.shortened || !isQuick(item.body)) return ''
  const tree = parseMarkdown(item.body)
  const referred = await readReferences(references(tree))
  return toHtml(tree, resolveIn(referred), absolute(routes.story(item)))
}

/** Where what a body refers to can be had by a machine. */
export function resolveIn({ pictures, videos }: ReferencedRows): Resolve {
  return {
    image: (key: string) => (pictures.has(key) ? routes.picture(key, PICTURE_WIDTH) : null),
    video: (id: number) => {
      const video = videos.get(id)
      return video?.status === 'published' ? routes.story(video) : null
    },
  }
}

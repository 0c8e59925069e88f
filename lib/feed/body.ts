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

/** Renders one body at a time and yields to the event loop between them. */
export async function bodiesHtml(items: FeedItem[]): Promise<string[]> {
  const bodies: string[] = []
  for (const item of items) {
    bodies.push(await bodyHtml(item))
    await setImmediate()
  }
  return bodies
}

/** HTML with absolute URLs; empty for a long body, of which feeds show the summary only. */
async function bodyHtml(item: FeedItem): Promise<string> {
  if (item.shortened || !isQuick(item.body)) return ''
  const tree = parseMarkdown(item.body)
  const rows = await readReferences(references(tree))
  return toHtml(tree, resolveIn(rows), absolute(routes.story(item)))
}

export function resolveIn({ pictures, videos }: ReferencedRows): Resolve {
  return {
    image: (key: string) => (pictures.has(key) ? routes.picture(key, PICTURE_WIDTH) : null),
    video: (id: number) => {
      const video = videos.get(id)
      return video?.status === 'published' ? routes.story(video) : null
    },
  }
}

import { type Body, readBody } from '@/lib/content/body'
import type { FeedItem } from '@/lib/content/feeds'
import { toHtml } from '@/lib/markdown/html'
import type { Resolve } from '@/lib/markdown/standalone'
import { absolute } from '@/lib/origin'
import * as routes from '@/lib/routes'

const PICTURE_WIDTH = 960

/** A body as a feed carries it: HTML that stands by itself, every address absolute. */
export async function bodyHtml(item: FeedItem): Promise<string> {
  const body = await readBody(item.body)
  return toHtml(body.tree, resolveIn(body), absolute(routes.story(item)))
}

/** Where what a body refers to can be had by a machine. */
export function resolveIn({ pictures, videos }: Body): Resolve {
  return {
    image: (key: string) => (pictures.has(key) ? routes.picture(key, PICTURE_WIDTH) : null),
    video: (id: number) => {
      const video = videos.get(id)
      return video?.status === 'published' ? routes.story(video) : null
    },
  }
}

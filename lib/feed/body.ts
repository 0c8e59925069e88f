import { readBody } from '@/lib/content/body'
import type { FeedItem } from '@/lib/content/feeds'
import { toHtml } from '@/lib/markdown/html'
import { absolute } from '@/lib/origin'
import * as routes from '@/lib/routes'

const PICTURE_WIDTH = 960

/** A body as a feed carries it: HTML that stands by itself, every address absolute. */
export async function bodyHtml(item: FeedItem): Promise<string> {
  const { tree, pictures, videos } = await readBody(item.body)
  const resolve = {
    image: (key: string) => (pictures.has(key) ? routes.picture(key, PICTURE_WIDTH) : null),
    video: (id: number) => {
      const video = videos.get(id)
      return video?.status === 'published' ? routes.story(video) : null
    },
  }
  return toHtml(tree, resolve, absolute(routes.story(item)))
}

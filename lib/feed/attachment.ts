import type { FeedItem } from '@/lib/content/feeds'
import { absolute } from '@/lib/http/origin'
import * as routes from '@/lib/routes'
import { widePicture } from '@/lib/seo/pictures'

/** The enclosure of an item: the clip of a video, or else the cover. */
export function attachment({ title, cover, clip }: FeedItem): { url: string; type: string } | null {
  if (clip) return { url: absolute(routes.media(clip.file)), type: 'video/mp4' }
  return cover && { url: widePicture(cover, title).url, type: 'image/jpeg' }
}

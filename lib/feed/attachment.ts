import type { FeedItem } from '@/lib/content/feeds'
import { clipType } from '@/lib/media-type'
import { absolute } from '@/lib/http/origin'
import * as routes from '@/lib/routes'
import { widePicture } from '@/lib/seo/pictures'

interface Attachment {
  url: string
  type: string
  /** 0: not known. */
  bytes: number
}

/** The enclosure of an item: the clip of a video, or else the cover. */
export function attachment({ title, cover, clip }: FeedItem): Attachment | null {
  if (clip) {
    const { file, bytes = 0 } = clip
    return { url: absolute(routes.media(file)), type: clipType(file), bytes }
  }
  return cover && { url: widePicture(cover, title).url, type: 'image/jpeg', bytes: 0 }
}

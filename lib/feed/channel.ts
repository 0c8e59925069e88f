/** What a feed follows. Each format is written from this and the same items. */
import { env } from '@/lib/env'
import { absolute } from '@/lib/http/origin'
import * as routes from '@/lib/routes'

export interface Channel {
  title: string
  description: string
  /** Of the page that the feed follows. */
  path: string
  /** Where the feed's own addresses begin, if not at the page. A feed of its own is nobody else's to be told of. */
  own?: string
}

/** The absolute address of the feed itself. */
export function selfOf(channel: Channel, format: routes.FeedFormat): string {
  return absolute(routes.feedOf(channel.own ?? channel.path, format))
}

/** Where a reader of feeds may ask to be told of what is new: https://www.w3.org/TR/websub/ */
export function hub({ own }: Channel): string | null {
  return own ? null : (env().WEBSUB_HUB ?? null)
}

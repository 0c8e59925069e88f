import { env } from '@/lib/env'
import { absolute } from '@/lib/http/origin'
import * as routes from '@/lib/routes'

export interface Channel {
  title: string
  description: string
  /** The path of the page whose stories the feed lists. */
  path: string
  /** The path of a partner's feed, which is private and has no hub. Others are below the page. */
  own?: string
}

export function selfUrl(channel: Channel, format: routes.FeedFormat): string {
  return absolute(routes.feedOf(channel.own ?? channel.path, format))
}

/** The WebSub hub to which clients can subscribe, or null: https://www.w3.org/TR/websub/ */
export function hub({ own }: Channel): string | null {
  return own ? null : (env().WEBSUB_HUB ?? null)
}

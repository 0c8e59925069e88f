import { readFeed } from '@/lib/content/feeds'
import { answer, RSS } from '@/lib/feed/answer'
import { rss } from '@/lib/feed/rss'
import { routes } from '@/lib/routes'
import { site } from '@/lib/site'

export const dynamic = 'force-static'
export const revalidate = false

const channel = {
  title: site.name,
  description: site.description,
  path: routes.home,
  feed: routes.feed,
}

export function GET(): Promise<Response> {
  return answer(RSS, async () => rss(channel, await readFeed()))
}

import { readTopicFeed } from '@/lib/content/feeds'
import { readKeyword } from '@/lib/content/keywords'
import { copy } from '@/lib/copy'
import { answer, RSS } from '@/lib/feed/answer'
import { rss } from '@/lib/feed/rss'
import * as routes from '@/lib/routes'
import { site } from '@/lib/site'

export const dynamic = 'force-static'
export const revalidate = false

export function generateStaticParams(): { keyword: string }[] {
  return []
}

interface Context {
  params: Promise<{ keyword: string }>
}

export function GET(_: Request, { params }: Context): Promise<Response> {
  return answer(RSS, async () => {
    const keyword = await readKeyword(decodeURIComponent((await params).keyword))
    if (!keyword) return null
    const { name, description } = keyword
    const channel = {
      title: `${name} - ${site.name}`,
      description: description || copy.lists.description(name),
      path: routes.topic(name),
      feed: routes.topicFeed(name),
    }
    return rss(channel, await readTopicFeed(name))
  })
}

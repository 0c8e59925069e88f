import { readColumn } from '@/lib/content/columns'
import { readColumnFeed } from '@/lib/content/feeds'
import { copy } from '@/lib/copy'
import { answer, RSS } from '@/lib/feed/answer'
import { rss } from '@/lib/feed/rss'
import * as routes from '@/lib/routes'
import { site } from '@/lib/site'

export const dynamic = 'force-static'
export const revalidate = false

export function generateStaticParams(): { slug: string }[] {
  return []
}

interface Context {
  params: Promise<{ slug: string }>
}

export function GET(_: Request, { params }: Context): Promise<Response> {
  return answer(RSS, async () => {
    const column = await readColumn((await params).slug)
    if (!column) return null
    const { slug, name } = column
    const channel = {
      title: `${name} - ${site.name}`,
      description: column.description || copy.lists.description(name),
      path: routes.column(slug),
      feed: routes.columnFeed(slug),
    }
    return rss(channel, await readColumnFeed(slug))
  })
}

import { holdsStories, storiesOf } from '@/lib/content/shards'
import { answer, XML } from '@/lib/feed/answer'
import { parseShard, storiesSitemap } from '@/lib/seo/sitemaps/stories'

interface Context {
  params: Promise<{ file: string }>
}

export function GET(_: Request, { params }: Context): Promise<Response> {
  return answer(XML, async () => {
    const shard = parseShard((await params).file)
    if (shard === null || !(await holdsStories(shard))) return null
    return storiesSitemap(storiesOf(shard))
  })
}

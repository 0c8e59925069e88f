import { hasOlderVideos } from '@/lib/content/listed-videos'
import { readNews } from '@/lib/content/recent'
import { readShards, readVideoShards } from '@/lib/content/shard-index'
import { answer, XML } from '@/lib/feed/answer'
import { indexSitemap } from '@/lib/seo/sitemaps/index-file'

// Next would make it at the build, as every file of such a name (docs/next.md).
export const dynamic = 'force-dynamic'

export function GET(): Promise<Response> {
  return answer(XML, async () => {
    const [stories, news, videos, hasOlder] = await Promise.all([
      readShards(),
      readNews(),
      readVideoShards(),
      hasOlderVideos(),
    ])
    return indexSitemap({ stories, news, videos, hasOlder })
  })
}

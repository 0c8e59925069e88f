import { readVideosChange } from '@/lib/content/listed-videos'
import { readNews } from '@/lib/content/recent'
import { readShards } from '@/lib/content/shards'
import { answer, XML } from '@/lib/feed/answer'
import { modifiedAt } from '@/lib/seo/dates'
import { indexSitemap } from '@/lib/seo/sitemaps/index-file'

export const dynamic = 'force-static'
export const revalidate = false

export function GET(): Promise<Response> {
  return answer(XML, async () => {
    const [shards, news, videos] = await Promise.all([readShards(), readNews(), readVideosChange()])
    return indexSitemap({
      shards,
      news: news.map(modifiedAt).sort().at(-1),
      videos: videos ?? undefined,
    })
  })
}

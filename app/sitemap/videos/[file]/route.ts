import { holdsVideos, videosOf } from '@/lib/content/listed-videos'
import { answer, XML } from '@/lib/feed/answer'
import { parseShard } from '@/lib/seo/sitemaps/stories'
import { videoSitemap } from '@/lib/seo/sitemaps/videos'

interface Context {
  params: Promise<{ file: string }>
}

export function GET(_: Request, { params }: Context): Promise<Response> {
  return answer(XML, async () => {
    const shard = parseShard((await params).file)
    if (shard === null || !(await holdsVideos(shard))) return null
    return videoSitemap(videosOf(shard))
  })
}

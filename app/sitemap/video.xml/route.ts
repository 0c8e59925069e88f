import { hasOlderVideos, newestVideos } from '@/lib/content/listed-videos'
import { answer, XML } from '@/lib/feed/answer'
import { videoSitemap } from '@/lib/seo/sitemaps/videos'

export function GET(): Promise<Response> {
  return answer(XML, async () => {
    await hasOlderVideos()
    return videoSitemap(newestVideos())
  })
}

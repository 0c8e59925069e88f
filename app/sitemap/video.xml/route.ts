import { readListedVideos } from '@/lib/content/recent'
import { answer, XML } from '@/lib/feed/answer'
import { videoSitemap } from '@/lib/seo/sitemaps/videos'

export const dynamic = 'force-static'
export const revalidate = false

export function GET(): Promise<Response> {
  return answer(XML, async () => videoSitemap(await readListedVideos()))
}

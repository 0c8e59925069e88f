import { readNews } from '@/lib/content/recent'
import { answer, XML } from '@/lib/feed/answer'
import { newsSitemap } from '@/lib/seo/sitemaps/news'

export function GET(): Promise<Response> {
  return answer(XML, async () => newsSitemap(await readNews()))
}

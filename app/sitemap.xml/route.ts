import { readShards } from '@/lib/content/sitemaps'
import { answer, XML } from '@/lib/feed/answer'
import { indexSitemap } from '@/lib/seo/sitemaps/stories'

export const dynamic = 'force-static'
export const revalidate = false

export function GET(): Promise<Response> {
  return answer(XML, async () => indexSitemap(await readShards()))
}

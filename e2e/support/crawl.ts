import { type Head, readHead } from '@/lib/seo/testing/head'
import { isAllowed } from '@/lib/seo/testing/robots-rules'
import type { Instance } from '../../scripts/testing/instance'

export interface CrawledPage {
  path: string
  /** Distance from the start. */
  clicks: number
  /** A page with a link to it. */
  from: string
  status: number
  /** Null when it is not HTML. */
  head: Head | null
}

const CONCURRENCY = 6

/** Follows links without scripts, as robots.txt and nofollow allow. Returns the reachable pages by path. */
export async function crawl(
  { url, get }: Pick<Instance, 'url' | 'get'>,
  start: string,
): Promise<Map<string, CrawledPage>> {
  const robots = await (await get('/robots.txt')).text()
  // Generated videos are rows without files; renditions link to one another as their pages do.
  const isFollowed = (path: string) =>
    isAllowed(robots, path) && !/^\/(?:media\/|hant(?:\/|$))/.test(path)
  const crawled = new Map<string, CrawledPage>()
  const queued = new Set([start])
  let level = [{ path: start, from: '' }]
  const visit = async (path: string, from: string, clicks: number) => {
    const answer = await get(path)
    const isPage = answer.headers.get('content-type')?.startsWith('text/html') === true
    const html = await answer.text()
    crawled.set(path, {
      path,
      clicks,
      from,
      status: answer.status,
      head: isPage ? readHead(html) : null,
    })
    return isPage ? linksIn(html, url).filter(isFollowed) : []
  }
  for (let clicks = 0; level.length > 0; clicks++) {
    const next: typeof level = []
    for (let i = 0; i < level.length; i += CONCURRENCY) {
      const batch = level.slice(i, i + CONCURRENCY)
      const links = await Promise.all(batch.map(({ path, from }) => visit(path, from, clicks)))
      for (const [n, paths] of links.entries())
        for (const path of paths) {
          if (queued.has(path)) continue
          queued.add(path)
          next.push({ path, from: batch[n]?.path ?? '' })
        }
    }
    level = next
  }
  return crawled
}

/** Links to this site, without fragments. */
function linksIn(html: string, origin: string): string[] {
  const tags = [...html.matchAll(/<a\s[^>]*>/g)].map(([tag]) => tag)
  const hrefs = tags
    .filter((tag) => !/ rel="[^"]*nofollow/.test(tag))
    .map((tag) => (/ href="([^"]*)"/.exec(tag)?.[1] ?? '').replaceAll('&amp;', '&'))
  return hrefs.flatMap((href) => {
    if (!URL.canParse(href, origin)) throw new Error(`a link leads nowhere: ${href}`)
    const url = new URL(href, origin)
    return url.origin === origin ? [url.pathname + url.search] : []
  })
}

/** A crawler without scripts: from one page along every link that robots.txt allows, but for nofollow. */
import { type Head, readHead } from '@/lib/seo/testing/head'
import { isAllowed } from '@/lib/seo/testing/robots-rules'
import type { Instance } from '../../scripts/testing/instance'

export interface Crawled {
  path: string
  /** How many clicks from where it began. */
  clicks: number
  /** A page that leads here. */
  from: string
  status: number
  /** Null where it is no page of HTML. */
  head: Head | null
}

const AT_ONCE = 6

/** All that can be reached from `start`, by path. */
export async function crawl(
  { url, get }: Pick<Instance, 'url' | 'get'>,
  start: string,
): Promise<Map<string, Crawled>> {
  const robots = await (await get('/robots.txt')).text()
  // Generated clips are rows without files; e2e/media.spec.ts looks at real ones.
  const isFollowed = (path: string) => isAllowed(robots, path) && !path.startsWith('/media/')
  const found = new Map<string, Crawled>()
  const seen = new Set([start])
  let ring = [{ path: start, from: '' }]
  const visit = async (path: string, from: string, clicks: number) => {
    const answer = await get(path)
    const isPage = answer.headers.get('content-type')?.startsWith('text/html') === true
    const html = await answer.text()
    found.set(path, {
      path,
      clicks,
      from,
      status: answer.status,
      head: isPage ? readHead(html) : null,
    })
    return isPage ? linksIn(html, url).filter(isFollowed) : []
  }
  for (let clicks = 0; ring.length > 0; clicks++) {
    const next: typeof ring = []
    for (let i = 0; i < ring.length; i += AT_ONCE) {
      const some = ring.slice(i, i + AT_ONCE)
      const links = await Promise.all(some.map(({ path, from }) => visit(path, from, clicks)))
      for (const [n, paths] of links.entries())
        for (const path of paths) {
          if (seen.has(path)) continue
          seen.add(path)
          next.push({ path, from: some[n]?.path ?? '' })
        }
    }
    ring = next
  }
  return found
}

/** The addresses of this site that a page's links lead to, without their fragments. */
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

import { type APIRequestContext, expect } from 'playwright/test'

/** The path of one page of each public type, found by following links. */
export async function publicPages(request: APIRequestContext): Promise<Record<string, string>> {
  const home = await html(request, '/')
  const videos = await html(request, '/videos')
  const columns = await html(request, '/columns')
  const article = first(home, /href="(\/article\/\d+)"/)
  const slugs = [...columns.matchAll(/href="(\/column\/[a-z0-9-]+)"/g)].map(
    (match) => match[1] ?? '',
  )
  const programme = await find(slugs, async (slug) =>
    (await html(request, slug)).includes('class="episodes'),
  )
  const keyword = await find(
    [...home.matchAll(/href="(\/article\/\d+)"/g)].map((match) => match[1] ?? ''),
    async (path) => (await html(request, path)).includes('href="/topic/'),
  )
  const day = /datetime="(\d{4})-(\d{2})-(\d{2})T/i.exec(await html(request, article)) ?? []
  return {
    home: '/',
    article,
    video: first(videos, /href="(\/video\/\d+)"/),
    news: slugs.find((slug) => slug !== programme) ?? '',
    programme,
    columns: '/columns',
    videos: '/videos',
    older: first(videos, /href="(\/videos\/before\/[\d-]+)"/),
    hot: '/hot',
    topic: first(await html(request, keyword), /href="(\/topic\/[^"]+)"/),
    archive: `/archive/${day.slice(1, 4).join('/')}`,
    page: '/page/about',
    app: '/app',
    offline: '/offline',
    missing: '/nowhere',
    unknown: '/article/2147483647',
  }
}

export async function html(
  request: APIRequestContext,
  path: string,
  status?: number,
): Promise<string> {
  const answer = await request.get(path)
  if (status !== undefined) expect(answer.status(), path).toBe(status)
  return answer.text()
}

function first(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)?.[1]
  if (!found) throw new Error(`nothing on the page matches ${pattern}`)
  return found
}

async function find(paths: string[], test: (path: string) => Promise<boolean>): Promise<string> {
  for (const path of paths) if (await test(path)) return path
  throw new Error(`none of ${paths.join()} is what was looked for`)
}

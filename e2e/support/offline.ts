import { expect, type Page } from 'playwright/test'
import { publishArticle, sql } from './signed-in'

/** Opens the page and waits until its copy is kept. */
export async function readAndKeep(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect.poll(() => keptPaths(page)).toContain(path)
}

/** Paths of the kept stories, sorted. */
export function keptPaths(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const paths: string[] = []
    for (const name of await caches.keys()) {
      if (!/-(?:read|favourites)-\d+$/.test(name)) continue
      const requests = await (await caches.open(name)).keys()
      paths.push(...requests.map(({ url }) => new URL(url).pathname))
    }
    return [...new Set(paths)].sort()
  })
}

/** Of all that is kept, without the origin; for `page.evaluate`. */
export async function keptUrls(): Promise<string[]> {
  const names = await caches.keys()
  const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
  return requests.flat().map(({ url }) => url.slice(location.origin.length))
}

/** A new story that is one of the account's 收藏. Returns its path. */
export async function favouriteOf(account: number, title: string): Promise<string> {
  const path = await publishArticle(title)
  await sql('insert into reader.favourite (account_id, story_id) values ($1, $2)', [
    account,
    Number(path.split('/').pop()),
  ])
  return path
}

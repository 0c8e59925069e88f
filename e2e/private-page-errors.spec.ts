/** A private page that can't be drawn says so in its status: each of them, from the file tree. */
import { expect, test } from 'playwright/test'
import { admin, askAll, newsroom, ownPortal } from './support/admin-instance'
import { appRoutes, fill } from './support/routes'

ownPortal()

const given: Record<string, string> = { slug: 'city', keyword: encodeURIComponent('渡口') }

const pages = appRoutes()
  .filter(({ file }) => file.endsWith('page.tsx'))
  .map(({ pattern }) => fill(pattern, (name) => given[name] ?? '1'))
  .filter((path) =>
    /^\/(?:me|desk|story|comment|login|register|reset)(?:\/|$)|\/subscription$/.test(path),
  )

async function statuses(): Promise<Record<string, number>> {
  const found = await askAll(pages.map((path) => ({ path, cookie: admin })))
  return Object.fromEntries(pages.map((path, at) => [path, found[at] ?? 0]))
}

const all = (status: number) => Object.fromEntries(pages.map((path) => [path, status]))

test('500 where a query fails', async () => {
  expect(pages.length).toBeGreaterThan(30)
  await newsroom.sql('alter table reader.session rename to session_gone')
  expect(await statuses()).toEqual(all(500))
  await newsroom.sql('alter table reader.session_gone rename to session')
})

test('503 where the database is away', async () => {
  newsroom.kill()
  expect(await statuses()).toEqual(all(503))
})

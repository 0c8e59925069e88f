/** Every private page, listed from the file tree. */
import { expect, test } from 'playwright/test'
import { admin, sendAll, newsroom, setUpAdminInstance } from './support/admin-instance'
import { appRoutes, fillPattern } from './support/routes'

setUpAdminInstance()

const params: Record<string, string> = { slug: 'city', keyword: encodeURIComponent('渡口') }

const pages = appRoutes()
  .filter(({ file }) => file.endsWith('page.tsx'))
  .map(({ pattern }) => fillPattern(pattern, (name) => params[name] ?? '1'))
  .filter((path) =>
    /^\/(?:me|desk|story|comment|login|register|reset)(?:\/|$)|\/subscription$/.test(path),
  )

async function statuses(): Promise<Record<string, number>> {
  const found = await sendAll(pages.map((path) => ({ path, cookie: admin })))
  return Object.fromEntries(pages.map((path, at) => [path, found[at] ?? 0]))
}

const everyPage = (status: number) => Object.fromEntries(pages.map((path) => [path, status]))

test('a private page answers 500 when a query fails', async () => {
  expect(pages.length).toBeGreaterThan(30)
  await newsroom.sql('alter table reader.session rename to session_gone')
  expect(await statuses()).toEqual(everyPage(500))
  await newsroom.sql('alter table reader.session_gone rename to session')
})

test('a private page answers 503 when the database is unreachable', async () => {
  newsroom.kill()
  expect(await statuses()).toEqual(everyPage(503))
})

/** An instance behind PgBouncer in transaction mode, with a direct LISTEN connection. */
import { expect, test } from 'playwright/test'
import { type Instance, startInstance } from '../scripts/testing/instance'
import { type Newsroom, openNewsroom } from '../scripts/testing/newsroom'
import { type Pooler, startPgBouncer } from '../scripts/testing/pgbouncer'
import { registerConfirmed, signIn } from './support/readers'

let newsroom: Newsroom
let pooler: Pooler
let instance: Instance

test.beforeAll(async () => {
  test.setTimeout(120_000)
  newsroom = await openNewsroom()
  pooler = await startPgBouncer(newsroom.portalUrl)
  instance = await startInstance(pooler.url, undefined, {
    LISTEN_DATABASE_URL: newsroom.portalUrl,
    // support/readers.ts reads verification codes from the mail in this folder.
    DATA_DIR: process.env.E2E_DATA_DIR ?? '',
  })
})

test.afterAll(async () => {
  await instance.stop()
  await pooler.stop()
  await newsroom.close()
})

test('a reader registers, comments and searches, and an edit by SQL appears, through PgBouncer', async ({
  browser,
}) => {
  const id = await newsroom.publish({ title: '渡口复航', comment_policy: 'open' })
  const context = await browser.newContext({ baseURL: instance.url })
  const page = await context.newPage()
  const { address } = await registerConfirmed(page, '/me')
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.goto(`/login?next=/article/${id}`)
  await signIn(page, address)
  await page.getByLabel('发表评论').fill('早班船终于恢复了')
  await page.getByRole('button', { name: '发表', exact: true }).click()
  await expect(page.locator('.comment-text')).toHaveText('早班船终于恢复了')
  await page.goto('/search?q=复航')
  await expect(page.getByRole('main')).toContainText('渡口复航')
  await newsroom.sql(`update story set title = '渡口停航' where id = $1`, [id])
  await expect
    .poll(async () => (await instance.get(`/article/${id}`)).text(), { intervals: [20] })
    .toContain('渡口停航')
  await context.close()
})

/** The database goes away while somebody comments: stored once or not at all, and the text is kept. */
import { createHash, randomBytes } from 'node:crypto'
import { expect, test } from 'playwright/test'
import { type Instance, startInstance } from '../scripts/testing/instance'
import { type Newsroom, openNewsroom } from '../scripts/testing/newsroom'

test.use({ javaScriptEnabled: false })

let newsroom: Newsroom
let instance: Instance

test.beforeAll(async () => {
  test.setTimeout(120_000)
  newsroom = await openNewsroom()
  instance = await startInstance(newsroom.databaseUrl)
})

test.afterAll(async () => {
  await instance.stop()
  await newsroom.close()
})

test('the form comes back whole, and sent again it is there once', async ({ page, context }) => {
  test.setTimeout(120_000)
  const story = await newsroom.publish({ title: '断线的渡口', comment_policy: 'open' })
  await context.addCookies([
    { name: 'xiaowen-session', value: await aSession(), url: instance.url },
  ])
  await page.goto(`${instance.url}/article/${story}`)
  await page.getByLabel('发表评论').fill('一句 "带引号" 的 <b>话</b>')
  newsroom.kill()
  await page.getByRole('button', { name: '发表', exact: true }).click()
  await expect(page.getByRole('heading', { name: '没有提交成功' })).toBeVisible()
  const own = await page.request.get(`${instance.url}/me/history`)
  expect(own.status(), 'a private page says that it is none').toBe(503)
  expect(own.headers()['retry-after']).toMatch(/^\d+$/)
  await expect(page.getByRole('textbox')).toHaveValue('一句 "带引号" 的 <b>话</b>')
  await newsroom.restart()
  await expect(async () => {
    await page.getByRole('button', { name: '再次提交' }).click()
    await expect(page).toHaveURL(new RegExp(`/story/${story}/comments`), { timeout: 3000 })
  }).toPass({ timeout: 60_000 })
  // The same form once more, as by a reader who saw no answer.
  const again = await page.request.post(`${instance.url}/api/story/${story}/comments`, {
    form: { text: '一句 "带引号" 的 <b>话</b>', parent: '' },
  })
  expect(again.ok()).toBe(true)
  const rows = await newsroom.sql('select text from reader.comment where story_id = $1', [story])
  expect(rows).toEqual([{ text: '一句 "带引号" 的 <b>话</b>' }])
})

async function aSession(): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await newsroom.sql(
    `with made as (
       insert into reader.account (nickname, confirmed_at, created_at)
       values ('岸上的人', now(), now() - interval '1 year') returning id)
     insert into reader.session (account_id, token_hash, expires_at)
     select id, $1, now() + interval '1 day' from made`,
    [createHash('sha256').update(token).digest('base64url')],
  )
  return token
}

import { expect, test } from 'playwright/test'
import { instance, newsroom, createReader, setUpInstance } from './support/one-instance'

test.use({ javaScriptEnabled: false })

setUpInstance()

test('a comment sent during an outage keeps its text, and is stored once when sent again', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000)
  const story = await newsroom.publish({ title: '断线的渡口', comment_policy: 'open' })
  await context.addCookies([
    { name: 'xiaowen-session', value: await createReader(newsroom, '岸上的人'), url: instance.url },
  ])
  await page.goto(`${instance.url}/article/${story}`)
  await page.getByLabel('发表评论').fill('一句 "带引号" 的 <b>话</b>')
  newsroom.kill()
  await page.getByRole('button', { name: '发表', exact: true }).click()
  await expect(page.getByRole('heading', { name: '没有提交成功' })).toBeVisible()
  const privatePage = await page.request.get(`${instance.url}/me/history`)
  expect(privatePage.status(), 'a private page').toBe(503)
  expect(privatePage.headers()['retry-after']).toMatch(/^\d+$/)
  await expect(page.getByRole('textbox')).toHaveValue('一句 "带引号" 的 <b>话</b>')
  await newsroom.restart()
  await expect(async () => {
    await page.getByRole('button', { name: '再次提交' }).click()
    await expect(page).toHaveURL(new RegExp(`/story/${story}/comments`), { timeout: 3000 })
  }).toPass({ timeout: 60_000 })
  // A second submission, as by a reader who saw no response.
  const again = await page.request.post(`${instance.url}/api/story/${story}/comments`, {
    form: { text: '一句 "带引号" 的 <b>话</b>', parent: '' },
  })
  expect(again.ok()).toBe(true)
  const rows = await newsroom.sql('select text from reader.comment where story_id = $1', [story])
  expect(rows).toEqual([{ text: '一句 "带引号" 的 <b>话</b>' }])
})

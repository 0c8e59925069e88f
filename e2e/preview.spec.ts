/** What staff and holders of a secret link see of a story before readers do. */
import { expect, test } from 'playwright/test'
import { readHead } from '@/lib/seo/testing/head'
import { axeFaults } from './support/axe'
import { signInReader, sql } from './support/signed-in'

const body = '第一段。\n\n## 小标题\n\n- 一\n- 二\n\n> 引用。'

test('a preview is the later page, but for robots, canonical, times and a band', async ({
  page,
  context,
  request,
}) => {
  await signInReader(context, { role: 'editor' })
  const id = await draft('预览里的港口')
  await page.goto(`/desk/stories/${id}/previews`)
  await page.getByRole('button', { name: '生成预览链接' }).click()
  const url = (await page.getByRole('link', { name: /\/preview\// }).getAttribute('href')) ?? ''
  await expect(page.getByRole('img', { name: '用手机扫码看预览' })).toBeVisible()

  const before = await request.get(url)
  expect(before.status()).toBe(200)
  const { 'cache-control': cached, 'x-robots-tag': robots, ...headers } = before.headers()
  expect(cached).toContain('no-store')
  expect(robots).toBe('noindex, nofollow')
  expect(headers['referrer-policy']).toBe('same-origin')
  const preview = await before.text()
  expect(preview).toContain('预览 · 未发布')
  expect(readHead(preview).metas.get('robots')).toEqual(['noindex, nofollow'])
  expect(readHead(preview).links.filter(({ rel }) => rel === 'canonical')).toEqual([])
  expect((await request.get(`/article/${id}`)).status()).toBe(404)

  await sql(`update story set status = 'published' where id = $1`, [id])
  // It was asked for before, and its 404 is kept until the change has been heard.
  await expect.poll(async () => (await request.get(`/article/${id}`)).status()).toBe(200)
  const published = await (await request.get(`/article/${id}`)).text()
  expect(partsOf(preview)).toEqual(partsOf(published))
  expect(readHead(published).links.filter(({ rel }) => rel === 'canonical')).toHaveLength(1)

  await page.goto(`/desk/stories/${id}/previews`)
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.getByRole('status').filter({ hasText: '预览链接已撤销' })).toBeVisible()
  expect((await request.get(url)).status()).toBe(404)
})

test('a preview shows a live story’s pending edit, and only there', async ({ page, context }) => {
  await signInReader(context, { role: 'editor' })
  const id = await draft('旧的题目')
  await sql(`update story set status = 'published' where id = $1`, [id])
  await sql(
    `insert into newsroom.edit (story_id, base_version, fields)
     select id, version, '{"title": "新的题目"}' from story where id = $1`,
    [id],
  )
  await page.goto(`/desk/stories/${id}/preview`)
  await expect(page.getByRole('heading', { level: 1, name: '新的题目' })).toBeVisible()
  await expect(page.getByRole('note')).toContainText('预览 · 未发布的修改')
  await page.goto(`/article/${id}`)
  await expect(page.getByRole('heading', { level: 1, name: '旧的题目' })).toBeVisible()
  await context.clearCookies()
  await page.goto(`/desk/stories/${id}/preview`)
  await expect(page).toHaveURL(/\/login\?next=/)
})

test('an unknown link answers 404', async ({ request }) => {
  for (const token of ['a'.repeat(43), 'x', '%00', 'a'.repeat(300)])
    expect([400, 404]).toContain((await request.get(`/preview/${token}`)).status())
})

for (const [colorScheme, width] of [
  ['light', 390],
  ['dark', 1280],
] as const) {
  test(`the timeline and previews have no axe violation and no overflow, ${colorScheme}, ${width} px`, async ({
    browser,
    baseURL,
  }) => {
    const options = { baseURL, colorScheme, bypassCSP: true, viewport: { width, height: 844 } }
    const context = await browser.newContext(options)
    await signInReader(context, { role: 'editor' })
    const id = await draft('很长的标题'.repeat(20))
    await sql(
      `update story set status = 'published', published_at = now() + interval '2 hours',
         embargo_until = now() + interval '1 hour', embargo_reason = '发布会', unpublish_at = now() + interval '1 day'
       where id = $1`,
      [id],
    )
    const failed = await draft('没有按时')
    await sql(`update story set status = 'published' where id = $1`, [failed])
    await sql(
      `insert into newsroom.edit (story_id, base_version, fields, failed_at, failure)
       values ($1, 1, '{"title": "新"}', now(), '有人改了同一处。')`,
      [failed],
    )
    const page = await context.newPage()
    const faults: string[] = []
    const stories = `/desk/stories/${id}`
    for (const path of ['/desk', '/desk/schedule', `${stories}/schedule`, `${stories}/previews`]) {
      await page.goto(path)
      faults.push(...(await axeFaults(page)).map((fault) => `${path}: ${fault}`))
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      if (beyond > 0) faults.push(`${path}: ${beyond} px too wide`)
    }
    expect(faults).toEqual([])
    await sql('delete from story where id = any ($1)', [[id, failed]])
    await context.close()
  })
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a planned publication is moved, refused with what was typed, and cancelled', async ({
    page,
    context,
  }) => {
    await signInReader(context, { role: 'editor' })
    const id = await draft('明早见报')
    await sql(
      `update story set status = 'published', published_at = now() + interval '2 hours' where id = $1`,
      [id],
    )
    await page.goto('/desk/schedule')
    const plan = page.locator(`#plan-publish-${id}`)
    await plan.locator('summary').click()
    await plan.getByLabel(/新的时间/).fill('2020-01-01T08:00')
    await plan.locator('details').getByRole('button').click()
    await expect(page.getByRole('alert')).toContainText('已经过去')
    await expect(page.getByLabel(/新的时间/)).toHaveValue('2020-01-01T08:00')
    await page.getByLabel(/新的时间/).fill('2099-01-01T08:00')
    await plan.locator('details').getByRole('button').click()
    await expect(page.getByRole('status').filter({ hasText: '定时已改' })).toBeVisible()
    await page.getByRole('button', { name: '取消发布，退回草稿' }).click()
    const [row] = await sql<{ status: string }>('select status from story where id = $1', [id])
    expect(row?.status).toBe('draft')
  })
})

async function draft(title: string): Promise<number> {
  const [row] = await sql<{ id: number }>(
    `insert into story (title, body, column_slug, byline) select $1, $2, slug, '记者 王晓' from "column" limit 1
     returning id`,
    [title, body],
  )
  return row?.id ?? 0
}

/** Without times, which are later when it is published. */
function partsOf(html: string): object {
  const { title, metas, things } = readHead(html)
  const shown = [...metas].filter(([name]) => !/^robots$|_time$/.test(name))
  const [, prose] = /<div class="prose">([\s\S]*?)<\/div>/.exec(html) ?? []
  expect(prose).toContain('小标题')
  const json = JSON.stringify(things).replace(/"date(?:Published|Modified)":"[^"]*"/g, '')
  return { title, shown, prose, json }
}

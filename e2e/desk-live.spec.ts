import { expect, test } from 'playwright/test'
import { publishOldArticle, signInReader, sql } from './support/signed-in'

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })

  test('a story goes live, entries are written, changed and taken back', async ({
    page,
    context,
  }) => {
    test.slow()
    await signInReader(context, { role: 'editor' })
    const path = await publishOldArticle('台风来了')
    const id = path.split('/').pop() ?? ''
    await page.goto(`/desk/stories/${id}`)
    await page.getByRole('link', { name: '直播', exact: true }).click()
    await page.getByRole('button', { name: '开始直播' }).click()
    await expect(page.getByRole('status')).toHaveText('直播已开始。')

    await page.getByRole('button', { name: '发出' }).click()
    await expect(page.locator('#errors')).toContainText('请填写标题、文字或图片')
    await page.getByLabel('文字').fill('风力八级。')
    await page.getByText('图片和时间').click()
    await page.getByRole('textbox', { name: '图片' }).fill('none.jpg')
    await page.getByRole('button', { name: '发出' }).click()
    await expect(page.locator('#errors')).toContainText('没有这张图片')
    await expect(page.getByLabel('文字')).toHaveValue('风力八级。')
    await page.getByRole('textbox', { name: '图片' }).fill('')
    await page.getByRole('button', { name: '发出' }).click()
    await expect(page.getByRole('status')).toHaveText('已发出，读者可见。')
    await page.goto(path)
    await expect(page.getByRole('article').filter({ hasText: '风力八级' }).last()).toBeVisible()

    await page.goto(`/desk/stories/${id}/live`)
    await page.getByRole('link', { name: '修改：风力八级。' }).click()
    await expect(page.getByLabel('文字')).toHaveValue('风力八级。')
    await page.getByLabel('文字').fill('风力九级。')
    await page.getByLabel('置顶').check()
    await page.getByRole('button', { name: '保存' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: '风力九级' })).toContainText('已修改')
    await page.getByRole('button', { name: '撤下：风力九级。' }).click()
    await expect(page.getByRole('status')).toHaveText('已撤下，读者看不到了。')
    await page.goto(path)
    await expect(page.getByText('风力九级')).toHaveCount(0)
    await page.goto(`/desk/stories/${id}/live`)
    await page.getByRole('button', { name: '恢复：风力九级。' }).click()
    await page.getByRole('button', { name: '结束直播' }).click()
    await page.goto(path)
    await expect(page.getByText('直播已结束')).toBeVisible()
    await expect(page.getByText('风力九级')).toBeVisible()
  })

  test('where entries are released, a reporter’s waits for an editor', async ({
    page,
    context,
    browser,
    baseURL,
  }) => {
    test.slow()
    const path = await publishOldArticle('大桥合龙')
    const id = Number(path.split('/').pop())
    await sql('insert into live (story_id, releases) values ($1, true)', [id])
    await signInReader(context, { role: 'editor' })
    await page.goto(`/desk/stories/${id}/live`)
    await page.getByLabel('文字').fill('最后一段吊装。')
    await page.getByRole('button', { name: '送放行' }).click()
    await expect(page.getByRole('status')).toHaveText('已送放行。')
    await page.getByRole('button', { name: '放行：最后一段吊装。' }).click()
    await expect(page.locator('main')).toContainText('自己写的要由别人放行')

    const other = await browser.newContext({ baseURL, javaScriptEnabled: false })
    await signInReader(other, { role: 'editor' })
    const desk = await other.newPage()
    await desk.goto(`/desk/stories/${id}/live`)
    await desk.getByRole('button', { name: '放行：最后一段吊装。' }).click()
    await expect(desk.getByRole('status')).toHaveText('已发出，读者可见。')
    await desk.goto(path)
    await expect(desk.getByText('最后一段吊装')).toBeVisible()
    await other.close()
  })
})

test('entries come in while the page is open, and nothing that is read moves', async ({ page }) => {
  const path = await publishOldArticle('船队出海')
  const id = Number(path.split('/').pop())
  await sql('insert into live (story_id) values ($1)', [id])
  await sql(
    `insert into live_entry (story_id, text, happened_at) select $1, '第' || i || '条', now() - i * interval '1 minute' from generate_series(1, 30) i`,
    [id],
  )
  await expect
    .poll(async () => (await (await page.request.get(path)).text()).includes('第30条'))
    .toBe(true)
  const streams = page.waitForRequest(/\/live\/\d+\/events/)
  await page.goto(path)
  await streams
  await sql(`insert into live_entry (story_id, text) values ($1, '起锚了')`, [id])
  await expect(page.locator('[data-entries] > article').first()).toContainText('起锚了')

  await page.getByText('第30条').scrollIntoViewIfNeeded()
  const before = await page.getByText('第30条').boundingBox()
  await sql(`insert into live_entry (story_id, text) values ($1, '过了灯塔')`, [id])
  const fresh = page.getByRole('button', { name: '1 条新消息' })
  await expect(fresh).toBeVisible()
  expect((await page.getByText('第30条').boundingBox())?.y).toBe(before?.y)
  await sql(`update live_entry set text = '起锚，时速八节' where text = '起锚了'`)
  await fresh.click()
  await expect(page.locator('[data-entries] > article').first()).toContainText('过了灯塔')
  await expect(page.locator('[data-entries] > article').nth(1)).toContainText('时速八节')
  await sql(`update live_entry set status = 'removed' where text = '过了灯塔'`)
  await expect(page.getByText('过了灯塔')).toHaveCount(0)
})

test('what colleagues write, change and release is at the desk within three seconds, and what is typed stays', async ({
  page,
  context,
}) => {
  const path = await publishOldArticle('夜里的港口')
  const id = Number(path.split('/').pop())
  await sql('insert into live (story_id, releases) values ($1, true)', [id])
  await signInReader(context, { role: 'editor' })
  await page.goto(`/desk/stories/${id}/live`)
  await page.getByLabel('文字').fill('还没写完的')
  await page.getByText('图片和时间').click()
  const within = { timeout: 3000 }
  const entry = (text: string) => page.getByRole('listitem').filter({ hasText: text })
  await sql(`insert into live_entry (story_id, text) values ($1, '第一艘船靠岸')`, [id])
  await expect(entry('第一艘船靠岸')).toContainText('等待放行', within)
  await sql(`update live_entry set text = '两艘船靠岸' where story_id = $1`, [id])
  await expect(entry('两艘船靠岸')).toBeVisible(within)
  await sql('update live set releases = false where story_id = $1', [id])
  await sql(`update live_entry set status = 'published' where story_id = $1`, [id])
  await expect(entry('两艘船靠岸')).toContainText('读者可见', within)
  await expect(page.getByLabel('文字')).toHaveValue('还没写完的')
  await expect(page.getByLabel('时间')).toBeVisible()
  // What is about to be clicked doesn't move.
  await page.getByRole('button', { name: '撤下：两艘船靠岸' }).hover()
  await sql(`insert into live_entry (story_id, text) values ($1, '卸货')`, [id])
  await page.waitForResponse((answer) => answer.url().endsWith(`/desk/stories/${id}/live`))
  await page.waitForResponse((answer) => answer.url().endsWith(`/desk/stories/${id}/live`))
  await expect(entry('卸货')).toHaveCount(0)
  await page.getByLabel('文字').hover()
  await expect(entry('卸货')).toBeVisible(within)
})

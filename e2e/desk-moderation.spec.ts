/** The queue of comments: pace, what comes back, many at once, one story's. */
import { type BrowserContext, expect, type Page, test } from 'playwright/test'
import { publishArticle, signInReader, sql } from './support/signed-in'

/** Waiting comments of a new story, oldest first; those of other specs are older and stand before them. */
async function addWaiting(context: BrowserContext, count: number, title = '渡口审核') {
  const story = Number((await publishArticle(title)).split('/').pop())
  const author = await signInReader(context)
  const rows = await sql<{ id: number }>(
    `insert into reader.comment (story_id, account_id, text, state, created_at)
     select $1, $2, '等候的话 ' || each || ' 写得稍微长一点，好 占满一行。', 'waiting',
       now() + interval '1 hour' + each * interval '1 second'
     from generate_series(1, $3) each returning id`,
    [story, author.id, count],
  )
  return { story, ids: rows.map(({ id }) => id), queue: `/desk/comments?story=${story}` }
}

async function statesOf(story: number): Promise<Record<string, number>> {
  const rows = await sql<{ state: string; count: number }>(
    `select state, count(*)::int as count from reader.comment where story_id = $1 group by state`,
    [story],
  )
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}

test.afterAll(() => sql(`delete from reader.comment where text like '等候的话 % 占满一行。'`))

const waitingTab = (page: Page) => page.getByRole('link', { name: /^等待审核/ })

test('thirty decisions are typed without waiting for an answer, and none is lost', async ({
  page,
  context,
}) => {
  const { story, queue } = await addWaiting(context, 40)
  await signInReader(context, { role: 'moderator' })
  let release = () => {}
  const held = new Promise<void>((settle) => (release = settle))
  let documents = 0
  page.on('request', (request) => {
    if (request.resourceType() === 'document') documents += 1
  })
  await page.route('**/api/desk/comments/decision', async (route) => {
    await held
    await route.continue()
  })
  await page.goto(queue)
  await expect(page.getByRole('note', { name: '快捷键' })).toBeVisible()
  await page.keyboard.press('j')
  for (let i = 0; i < 10; i++) {
    await page.keyboard.press('a')
    await page.keyboard.press('r')
    await page.keyboard.press('2')
    await page.keyboard.press('Enter')
    await page.keyboard.press('A')
  }
  // No answer has come yet.
  expect(await statesOf(story)).toEqual({ waiting: 40 })
  release()
  await expect(page.locator('[data-said]')).toHaveText('已处理 30 条。')
  expect(await statesOf(story)).toEqual({ approved: 20, rejected: 10, waiting: 10 })
  await expect(waitingTab(page)).toContainText('10')
  await expect(page.locator('[data-desk-item]:visible')).toHaveCount(10)
  await expect(page.locator('[data-desk-item]:focus')).toHaveCount(1)
  expect(documents).toBe(1)
  const [decision] = await sql<{ reason: string }>(
    `select d.reason from newsroom.decision d join reader.comment c on c.id = d.comment_id
     where c.story_id = $1 and d.state = 'rejected' limit 1`,
    [story],
  )
  expect(decision?.reason).toBe('人身攻击或辱骂')
})

test('a decision that failed or was refused comes back with its sentence', async ({
  page,
  context,
}) => {
  const { ids, queue } = await addWaiting(context, 3)
  await signInReader(context, { role: 'moderator' })
  await page.goto(queue)
  const [first, second] = ids.map((id) => page.locator(`#comment-${id}`))
  if (!first || !second) throw new Error('no comments')
  await page.route('**/api/desk/comments/decision', (route) => route.abort())
  await first.getByRole('button', { name: '通过' }).click()
  await expect(first.getByRole('alert')).toContainText('没有处理成功')
  await page.unroute('**/api/desk/comments/decision')
  await sql(`update reader.comment set edited_at = now() where id = $1`, [ids[1]])
  await second.focus()
  await page.keyboard.press('a')
  await expect(second.getByRole('alert')).toContainText('作者刚修改过')
  // A rejection without a reason.
  await first.focus()
  await page.keyboard.press('r')
  await page.keyboard.press('Enter')
  await expect(first.getByRole('alert')).toContainText('请选择理由')
  await first.getByRole('button', { name: '通过' }).click()
  await expect(first).toHaveCount(0)
  await expect(waitingTab(page)).toContainText('2')
})

test('all are selected at once; a flagged one among them is asked about', async ({
  page,
  context,
}) => {
  const { story, ids, queue } = await addWaiting(context, 4)
  await sql(
    `insert into newsroom.decision (comment_id, state, rule, reason)
     values ($1, 'waiting', 'suspect-terms', 'suspect-terms')`,
    [ids[2]],
  )
  await signInReader(context, { role: 'moderator' })
  await page.goto(queue)
  await page.getByRole('checkbox', { name: '全选' }).check()
  const bulk = page.getByRole('form', { name: '处理选中的评论' })
  await expect(bulk).toContainText('已选 4 条')
  await bulk.getByRole('button', { name: '通过' }).click()
  const dialog = page.getByRole('dialog', { name: '确认一起处理' })
  await expect(dialog).toContainText('选中的 4 条里有 1 条')
  await dialog.getByRole('button', { name: '返回' }).click()
  await expect(bulk).toContainText('已选 4 条')
  expect(await statesOf(story)).toEqual({ waiting: 4 })
  await bulk.getByRole('button', { name: '通过' }).click()
  await dialog.getByRole('button', { name: '确定' }).click()
  await expect(page.getByText('没有需要处理的评论。')).toBeVisible()
  await expect.poll(() => statesOf(story)).toEqual({ approved: 4 })
})

test('without script a page asks about a flagged one among many', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false })
  const { story, ids, queue } = await addWaiting(context, 2)
  await sql(
    `insert into newsroom.decision (comment_id, state, rule, reason)
     values ($1, 'waiting', 'suspect-terms', 'suspect-terms')`,
    [ids[0]],
  )
  await signInReader(context, { role: 'moderator' })
  const page = await context.newPage()
  await page.goto(queue)
  await expect(page.getByRole('checkbox', { name: '全选' })).toHaveCount(0)
  for (const id of ids) await page.locator(`#comment-${id}`).getByRole('checkbox').check()
  await page
    .getByRole('form', { name: '处理选中的评论' })
    .getByRole('button', { name: '通过' })
    .click()
  await expect(page.getByRole('alert')).toContainText('选中的 2 条里有 1 条')
  expect(await statesOf(story)).toEqual({ waiting: 2 })
  await page.getByRole('button', { name: '全部通过' }).click()
  await expect(page.locator('.desk-done')).toHaveText('已处理 2 条。')
  expect(await statesOf(story)).toEqual({ approved: 2 })
  await context.close()
})

test('the next comments come by themselves when few are left', async ({ page, context }) => {
  const { story, queue } = await addWaiting(context, 33)
  await signInReader(context, { role: 'moderator' })
  await page.goto(queue)
  const items = page.locator('[data-desk-item]:visible')
  await expect(items).toHaveCount(30)
  await page.keyboard.press('j')
  for (let left = 33; left > 0; left--) {
    await expect(page.locator('[data-desk-item]:focus')).toHaveCount(1)
    await page.keyboard.press('a')
  }
  await expect(page.getByText('没有需要处理的评论。')).toBeFocused()
  await expect.poll(() => statesOf(story)).toEqual({ approved: 33 })
})

test('a story’s comments are listed alone, and all again', async ({ page, context }) => {
  const { queue, ids } = await addWaiting(context, 1, '渡口的灯')
  const other = await addWaiting(context, 1, '另一篇')
  await signInReader(context, { role: 'moderator' })
  await page.goto(other.queue)
  await page.getByRole('link', { name: '看全部稿件的评论' }).click()
  await page.goto(`/desk/comments?q=%23${ids[0]}`)
  await page.goto(queue)
  await expect(page.getByRole('link', { name: '只看《渡口的灯》的评论' })).toBeVisible()
  await expect(page.locator('[data-desk-item]')).toHaveCount(1)
  await expect(waitingTab(page)).toContainText('1')
  await page.locator('[data-desk-item]').getByRole('link', { name: '只看这篇' }).click()
  await expect(page).toHaveURL(/story=\d+/)
})

test('six comments are on a screen of 1280 × 800', async ({ page, context }) => {
  const { queue } = await addWaiting(context, 8)
  await signInReader(context, { role: 'moderator' })
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(queue)
  const bottoms = await page
    .locator('[data-desk-item]')
    .evaluateAll((items) => items.map((item) => item.getBoundingClientRect().bottom))
  expect(bottoms.filter((bottom) => bottom <= 800).length).toBeGreaterThanOrEqual(6)
})

test('a story’s page leads its editors to the desk, and nobody else', async ({ page, context }) => {
  const path = await publishArticle('渡口的早班船')
  const edit = page.locator('.story-meta').getByRole('link', { name: '编辑', exact: true })
  await signInReader(context, { role: 'moderator' })
  const state = page.waitForResponse((answer) => answer.url().includes('/api/reader?story='))
  await page.goto(path)
  expect(await (await state).json()).not.toHaveProperty('edit')
  await expect(edit).toHaveCount(0)
  await signInReader(context, { role: 'editor' })
  await page.goto(path)
  await expect(edit).toHaveAttribute('href', path.replace('/article/', '/desk/stories/'))
})

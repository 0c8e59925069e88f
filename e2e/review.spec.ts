/** 三审三校: a guarded column, an author and three who sign, without script. */
import { type Browser, expect, type Page, test } from 'playwright/test'
import { axeFaults } from './support/axe'
import { signInReader, sql } from './support/signed-in'

const BODY = '早上六点，渡口开船。\n\n雾散以后，渡口又开船。'

test('an article is sent, noted on, returned, changed, signed by three and published', async ({
  browser,
  baseURL,
}) => {
  // Five browsers and some twenty pages.
  test.slow()
  const admin = await open(browser, baseURL, 'admin')
  const [author, first, second, third] = [
    await open(browser, baseURL),
    await open(browser, baseURL),
    await open(browser, baseURL),
    await open(browser, baseURL),
  ]
  await addColumn()
  await admin.page.goto('/desk/review-steps')
  for (const kind of ['初审', '复审', '终审']) {
    const column = admin.page
      .getByRole('listitem')
      .filter({ has: admin.page.getByRole('heading', { name: '审校专栏' }) })
    await column.getByLabel('给审校专栏添加步骤').selectOption(kind)
    await column.getByRole('button', { name: '添加' }).click()
    await expect(admin.page.getByRole('status')).toHaveText('审校步骤已更改。')
  }

  const id = await addDraft(author.id)
  const publish = () => sql(`update story set status = 'published' where id = $1`, [id])
  await expect(publish()).rejects.toThrow('《渡口复航》还缺初审、复审、终审')

  const path = `/desk/stories/${id}/review`
  await author.page.goto(path)
  await expect(author.page.getByText('您写过这篇稿件，不能审。')).toBeVisible()
  await act(author.page, '送初审', '已送审。')
  await first.page.goto(path)
  await first.page.getByLabel('初审意见').fill('数字核过')
  await act(first.page, '初审通过', '已签字。')
  await expect(first.page.getByText('您已经签过一步，下一步要由别人签。')).toBeVisible()

  // A return without a reason keeps the choice.
  await second.page.goto(path)
  await second.page.getByText('退回…').click()
  await second.page.getByLabel('退给').selectOption('初审')
  await second.page.getByRole('button', { name: '退回', exact: true }).click()
  await expect(second.page.getByRole('alert')).toContainText('请写明内容')
  await expect(second.page.getByLabel('退给')).toHaveValue('first')
  await second.page.getByLabel('理由').fill('钟点再核一次')
  await act(second.page, '退回', '已退回。')
  await second.page.getByLabel('原文').fill('渡口又开船')
  await second.page.getByLabel('批注内容').fill('几点开的？')
  await act(second.page, '添加批注', '批注已保存。')

  await second.page.getByRole('link', { name: '提出修改建议' }).click()
  await second.page.getByLabel('正文').fill(BODY.replace('六点', '七点') + '\n\n晚上停航。')
  await act(second.page, '提交建议', '建议已提交，作者会看到。')
  await author.page.goto(path)
  await expect(author.page.getByText('钟点再核一次')).toBeVisible()
  await author.page.getByLabel('采用第 1 处').check()
  await act(author.page, '采用选中的', '已采用到还没有发布的修改里，文字改了，要重新送审。')
  await expect(author.page.locator('.review-body')).toHaveText(
    '早上七点，渡口开船。\n\n雾散以后，渡口又开船。',
  )
  await expect(author.page.locator('.review-body mark')).toHaveText('渡口又开船')
  await act(author.page, '重新送初审', '已送审。')

  for (const [{ page }, kind] of [
    [first, '初审'],
    [second, '复审'],
    [third, '终审'],
  ] as const) {
    await page.goto(path)
    await act(page, `${kind}通过`, '已签字。')
  }
  await expect(third.page.getByText('每一步都签过了，可以发布。')).toBeVisible()
  await expect(publish()).rejects.toThrow('还缺')
  await sql(
    `update story s set body = p.body, status = 'published' from newsroom.pending_story($1) p where s.id = p.id`,
    [id],
  )
  await sql('delete from newsroom.edit where story_id = $1', [id])
  expect((await third.page.goto(`/article/${id}`))?.status()).toBe(200)

  await third.page.goto(`${path}/sheet`)
  const rows = third.page.getByRole('row')
  await expect(rows).toHaveCount(6)
  await expect(rows.filter({ hasText: third.nickname })).toContainText('终审')
  await expect(rows.filter({ hasText: '退回初审' })).toContainText('钟点再核一次')
  for (const { page } of [admin, author, first, second, third]) await page.context().close()
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1280]) {
    test(`its pages have no axe violation and no overflow, ${colorScheme}, ${width} px`, async ({
      browser,
      baseURL,
    }) => {
      const options = { baseURL, colorScheme, bypassCSP: true, viewport: { width, height: 800 } }
      const context = await browser.newContext(options)
      const { id: account } = await signInReader(context, { role: 'admin' })
      const id = await addDraft(account)
      await sql(
        `insert into newsroom.suggestion (story_id, base, body, account_id) values ($1, $2, '改了。', $3)`,
        [id, BODY, account],
      )
      await sql(
        `insert into newsroom.note (story_id, quote, text, account_id) values ($1, '渡口又开船', '几点？', $2), ($1, '没有了', '哪里？', $2)`,
        [id, account],
      )
      const page = await context.newPage()
      const faults: string[] = []
      for (const path of ['review', 'review/sheet', 'suggestion']) {
        await page.goto(`/desk/stories/${id}/${path}`)
        for (const summary of await page.locator('main summary').all()) await summary.click()
        faults.push(...(await axeFaults(page)).map((fault) => `${path}: ${fault}`))
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        if (wide > 0) faults.push(`${path}: ${wide} px too wide`)
      }
      expect(faults).toEqual([])
      await context.close()
    })
  }
}

/** A browser of somebody at the desk. */
async function open(
  browser: Browser,
  baseURL: string | undefined,
  role: 'editor' | 'admin' = 'editor',
) {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false })
  const { id, nickname } = await signInReader(context, { role })
  return { page: await context.newPage(), id, nickname }
}

async function act(page: Page, button: string, answer: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: answer })).toBeVisible()
}

async function addColumn(): Promise<void> {
  await sql(
    `insert into "column" (slug, name) values ('shenjiao', '审校专栏') on conflict do nothing`,
  )
}

async function addDraft(author: number): Promise<number> {
  await addColumn()
  const [story] = await sql<{ id: number }>(
    `with made as (
       insert into story (title, body, column_slug) values ('渡口复航', $1, 'shenjiao') returning id)
     select id from made`,
    [BODY],
  )
  await sql('insert into newsroom.story_author values ($1, $2)', [story?.id, author])
  return story?.id ?? 0
}

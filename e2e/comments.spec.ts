import { expect, type Page, test } from 'playwright/test'
import { signIn } from './support/readers'
import { publishArticle, signInReader, sql } from './support/signed-in'

const box = (page: Page) => page.getByLabel('发表评论')
const publish = (page: Page) => page.getByRole('button', { name: '发表', exact: true })

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a comment on an open story is public at once', async ({ page, context, request }) => {
      const path = await publishArticle('渡口复航', 'open')
      await signInReader(context)
      await page.goto(path)
      await box(page).fill('早班船终于恢复了')
      await publish(page).click()
      await expect(page.locator('.comment-text')).toHaveText('早班船终于恢复了')
      await expect
        .poll(async () => (await request.get(path)).text(), { timeout: 1000 })
        .toContain('早班船终于恢复了')
    })

    test('a comment on a checked story is visible only to its author until it is approved', async ({
      page,
      context,
      browser,
      request,
    }) => {
      const path = await publishArticle('渡口限流', 'checked')
      await signInReader(context)
      await page.goto(path)
      await box(page).fill('等着审核的一句话')
      await publish(page).click()
      await expect(page.getByText('审核中', { exact: true })).toBeVisible()
      expect(await (await request.get(path)).text()).not.toContain('等着审核的一句话')

      const desk = await browser.newContext({ javaScriptEnabled })
      await signInReader(desk, { role: 'moderator' })
      const moderator = await desk.newPage()
      await moderator.goto('/desk/comments')
      const item = moderator.locator('li', { hasText: '等着审核的一句话' }).first()
      await item.getByRole('button', { name: /^通过/ }).click()
      await expect
        .poll(async () => (await request.get(path)).text(), { timeout: 3000 })
        .toContain('等着审核的一句话')
      await desk.close()
    })

    test('a comment sent after the session has ended is posted after login', async ({
      page,
      context,
    }) => {
      const path = await publishArticle('渡口夜航', 'open')
      await page.goto(`/story/${path.split('/').pop()}/comments`)
      await expect(page).toHaveURL(/\/login\?next=/)
      const { address, nickname } = await signInReader(context)
      await page.goto(path)
      await box(page).fill('写到一半会话结束了')
      await sql(
        `delete from reader.session using reader.account
         where account.id = account_id and nickname = $1`,
        [nickname],
      )
      await publish(page).click()
      await expect(page).toHaveURL(/\/login\?next=/)
      await signIn(page, address)
      await expect(page).toHaveURL(/\/(story|article)\/\d+/)
      const typed = await sql<{ text: string }>(
        `select text from reader.comment join reader.account on account.id = account_id
         where nickname = $1`,
        [nickname],
      )
      expect(typed).toEqual([{ text: '写到一半会话结束了' }])
    })

    test('a refused comment comes back with the reason and the text', async ({ page, context }) => {
      const path = await publishArticle('渡口检修', 'open')
      await signInReader(context)
      await page.goto(path)
      await box(page).fill('看 http://a.example http://b.example http://c.example')
      await publish(page).click()
      await expect(page.getByText('评论里的链接过多').first()).toBeVisible()
      await expect(box(page)).toHaveValue('看 http://a.example http://b.example http://c.example')
    })
  })
}

test('an answer appears below its comment and notifies the author', async ({
  page,
  context,
  browser,
}) => {
  const path = await publishArticle('渡口加班', 'open')
  await signInReader(context)
  await page.goto(path)
  await box(page).fill('今晚还有船吗')
  await publish(page).click()
  await expect(page.locator('.comment')).toHaveCount(1)

  const other = await browser.newContext()
  const { nickname } = await signInReader(other)
  const answering = await other.newPage()
  await answering.goto(path)
  const asker = await page.locator('.comment-name').textContent()
  await answering.getByRole('link', { name: `回复 ${asker}`, exact: true }).click()
  await expect(answering.locator('.comment + .comment-form')).toContainText(`回复 @${asker}`)
  await answering.getByRole('button', { name: '取消' }).click()
  await expect(answering.locator('comment-form .comment-form')).not.toContainText(`@${asker}`)
  await expect(answering.getByRole('link', { name: `回复 ${asker}` })).toBeFocused()
  await answering.keyboard.press('Enter')
  await expect(box(answering)).toBeFocused()
  await box(answering).fill('有，十点半末班')
  await publish(answering).click()
  await expect(answering.locator('.answers .comment-text')).toHaveText('有，十点半末班')
  await expect(answering.locator('.comment + .comment-said')).toHaveText('评论已提交')
  await answering.reload()
  await expect(answering.locator('.answers .comment-text')).toHaveText('有，十点半末班')

  await page.goto('/me/notifications')
  await expect(page.getByRole('main')).toContainText(nickname)
  await other.close()
})

test('blocking with a session that has ended leads to the login and is done on return', async ({
  page,
  context,
}) => {
  const path = await publishArticle('灯塔下的闲话', 'open')
  const { id, address } = await signInReader(context)
  const [author] = await sql<{ id: number }>(
    `insert into reader.account (nickname) values ('灯塔下的人') returning id`,
  )
  await sql(
    `insert into reader.comment (story_id, account_id, text, state) values ($1, $2, '雾散了', 'approved')`,
    [Number(path.split('/').pop()), author?.id],
  )
  await page.goto(path)
  await expect(page.getByText('雾散了')).toBeVisible()
  await sql('delete from reader.session where account_id = $1', [id])
  await page.getByRole('button', { name: '更多' }).click()
  await page.getByRole('button', { name: '不看此人' }).click()
  await expect(page).toHaveURL(/\/login\?next=/)
  await signIn(page, address)
  await expect
    .poll(() => sql('select blocked_id from reader.blocked_reader where account_id = $1', [id]))
    .toEqual([{ blocked_id: author?.id }])
})

test('the menu of a comment has what applies to its reader, and blocking can be undone', async ({
  page,
  context,
  browser,
}) => {
  const path = await publishArticle('渡口闲话', 'open')
  await signInReader(context)
  await page.goto(path)
  await expect(page.getByRole('link', { name: '最热' })).toHaveCount(0)
  await box(page).fill('今天风有点大')
  await publish(page).click()
  await page.getByRole('button', { name: '更多' }).click()
  await expect(page.locator('.pop:popover-open :is(a, button):visible')).toHaveText([
    '评论链接',
    '编辑评论',
    '删除',
  ])
  await sql(
    `update reader.comment set created_at = now() - interval '6 minutes' where story_id = $1`,
    [Number(path.split('/').pop())],
  )

  const other = await browser.newContext()
  await signInReader(other)
  const reading = await other.newPage()
  await reading.goto(path)
  await expect(reading.getByRole('link', { name: '最新' })).toHaveAttribute('aria-current', 'true')
  await reading.getByRole('button', { name: '更多' }).click()
  await expect(reading.locator('.pop:popover-open :is(a, button):visible')).toHaveText([
    '评论链接',
    '举报',
    '不看此人',
  ])
  await reading.getByRole('button', { name: '不看此人' }).click()
  await expect(reading.getByText('今天风有点大')).toBeHidden()
  await expect(reading.getByText(/^已不看 岸上/)).toBeVisible()
  await reading.getByRole('button', { name: '撤销' }).click()
  await expect(reading.getByText('今天风有点大')).toBeVisible()
  await expect(reading.getByRole('button', { name: '更多' })).toBeFocused()
  await page.reload()
  await page.getByRole('button', { name: '更多' }).click()
  await expect(page.locator('.pop:popover-open :is(a, button):visible')).toHaveText([
    '评论链接',
    '删除',
  ])
  await other.close()
})

test('ten thousand comments show 20 threads, and 更多评论 appends 20 more', async ({ page }) => {
  test.setTimeout(120_000)
  const path = await publishArticle('渡口大讨论', 'open')
  const id = Number(path.split('/').pop())
  await sql(
    `insert into reader.comment (story_id, text, state, created_at)
     select $1, '第' || n || '条', 'approved', now() - n * interval '1 second'
     from generate_series(1, 10000) n`,
    [id],
  )
  await page.goto(path)
  await expect(page.locator('.thread')).toHaveCount(20)
  await page.getByRole('link', { name: '更多评论' }).click()
  await expect(page.locator('.thread')).toHaveCount(40)
  await expect(page.locator('#comments .section-title .count')).toContainText('1万')
})

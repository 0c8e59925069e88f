import { expect, test } from 'playwright/test'
import { publishArticle, signInReader, sql } from './support/signed-in'

test('comments are decided on with keys, and the next page has the place', async ({
  page,
  context,
}) => {
  const story = Number((await publishArticle('渡口审核')).split('/').pop())
  const author = await signInReader(context)
  const ids = await sql<{ id: number }>(
    `insert into reader.comment (story_id, account_id, text, state)
     select $1, $2, '等候的话 ' || each, 'waiting' from generate_series(1, 3) each returning id`,
    [story, author.id],
  )
  await signInReader(context, { role: 'moderator' })
  await page.goto('/desk/comments')
  await expect(page.getByRole('note', { name: '快捷键' })).toBeVisible()
  const items = page.locator('[data-desk-item]')
  await page.keyboard.press('j')
  await expect(items.first()).toBeFocused()
  await page.keyboard.press('j')
  await expect(items.nth(1)).toBeFocused()
  await page.keyboard.press('k')
  await expect(items.first()).toBeFocused()

  const item = page.locator(`#comment-${ids[0]?.id}`)
  await item.focus()
  await page.keyboard.press('x')
  await expect(item.getByRole('checkbox')).toBeChecked()
  await page.keyboard.press('r')
  await expect(item.locator('select')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(item).toBeFocused()
  await page.keyboard.press('a')
  await expect(page.getByRole('status').filter({ hasText: '已处理' })).toBeVisible()
  await expect(page.locator('[data-desk-item]:focus')).toHaveCount(1)
  const [decided] = await sql<{ state: string }>(`select state from reader.comment where id = $1`, [
    ids[0]?.id,
  ])
  expect(decided?.state).toBe('approved')
})

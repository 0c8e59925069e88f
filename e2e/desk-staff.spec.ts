import { expect, test } from 'playwright/test'
import { signInReader, sql } from './support/signed-in'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('an admin finds an account, gives it a right for a column, takes it, and the log says so', async ({
      page,
      context,
    }) => {
      const { id, nickname } = await signInReader(context)
      const [column] = await sql<{ slug: string; name: string }>(
        'select slug, name from "column" order by position, slug limit 1',
      )
      const name = column?.name ?? ''
      const admin = await signInReader(context, { role: 'admin' })
      await page.goto('/desk/staff')
      await page.getByRole('searchbox').fill(nickname)
      await page.getByRole('button', { name: '查找账号' }).click()
      await page.getByRole('link', { name: nickname }).first().click()
      await expect(page).toHaveURL(new RegExp(`/desk/staff/${id}$`))
      await page.getByLabel('权限', { exact: true }).selectOption({ label: '编辑' })
      await page.getByLabel('栏目').selectOption({ label: name })
      await page.getByRole('button', { name: '给出权限' }).click()
      await expect(page.getByRole('status')).toContainText('权限已给出')
      const held = await sql(
        `select "right", column_slug as slug from newsroom.staff_right where account_id = $1`,
        [id],
      )
      expect(held).toEqual([{ right: 'edit', slug: column?.slug }])
      await page.getByLabel('权限', { exact: true }).selectOption({ label: '管理' })
      await page.getByLabel('栏目').selectOption({ label: name })
      await page.getByRole('button', { name: '给出权限' }).click()
      await expect(page.getByRole('main').getByRole('alert')).toContainText('不分栏目')
      await page.getByRole('button', { name: `收回 编辑（${name}）` }).click()
      await expect(page.getByRole('status')).toContainText('权限已收回')

      await page.goto('/desk/log')
      await page.getByLabel('操作', { exact: true }).selectOption({ label: '收回权限' })
      await page.getByLabel('操作者的昵称').fill(admin.nickname)
      await page.getByRole('button', { name: '筛选' }).click()
      const entries = page.getByRole('list', { name: '操作记录' }).getByRole('listitem')
      await expect(entries).toHaveCount(1)
      await expect(entries).toContainText(`编辑（${name}）`)
    })
  })
}

test('who has a right for one column comes in, and sees the parts of that right', async ({
  page,
  context,
}) => {
  const { id } = await signInReader(context)
  expect((await page.goto('/desk'))?.status()).toBe(404)
  await sql(
    `insert into newsroom.staff_right (account_id, "right", column_slug)
     select $1, 'edit', slug from "column" limit 1`,
    [id],
  )
  expect((await page.goto('/desk'))?.status()).toBe(200)
  const parts = page.getByRole('navigation', { name: '编辑台导航' })
  await expect(parts.getByRole('link', { name: '稿件' })).toBeVisible()
  await expect(parts.getByRole('link', { name: '评论' })).toHaveCount(0)
  expect((await page.goto('/desk/staff'))?.status()).toBe(404)
  await page.goto('/me')
  await expect(page.getByRole('main').getByRole('link', { name: '编辑部' })).toBeVisible()
})

test('who writes for one column begins stories there, and finds and is offered no other', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  const { id } = await signInReader(context)
  const [column] = await sql<{ slug: string; name: string }>(
    `insert into newsroom.staff_right (account_id, "right", column_slug)
     select $1, 'write', slug from "column" order by slug desc limit 1
     returning column_slug as slug, (select name from "column" where slug = column_slug) as name`,
    [id],
  )
  await page.goto('/desk/stories')
  await expect(page.getByRole('combobox', { name: '栏目' })).toHaveCount(2)
  await page.getByRole('button', { name: '写新稿' }).click()
  await expect(page).toHaveURL(/\/desk\/stories\/\d+/)
  const offered = page.getByLabel('栏目', { exact: true })
  await expect(offered).toHaveValue(column?.slug ?? '')
  expect((await offered.locator('option').allTextContents()).at(-1)).toBe(column?.name)
  await expect(offered.locator('option')).toHaveCount(2)
  const [elsewhere] = await sql<{ id: number }>(
    `select id from story where column_slug <> $1 and status = 'published' limit 1`,
    [column?.slug],
  )
  expect((await page.goto(`/desk/stories/${elsewhere?.id}`))?.status()).toBe(404)
  await page.goto(`/desk/stories?words=${elsewhere?.id}`)
  await expect(page.locator(`a[href="/desk/stories/${elsewhere?.id}"]`)).toHaveCount(0)
  await context.close()
})

/** Stories are written at the desk without script. */
import { expect, test } from 'playwright/test'
import { bodyOf, openStory, writeEdit, writeLive } from './support/desk-story'
import { signInReader, sql } from './support/signed-in'

test.use({ javaScriptEnabled: false })

test('a story is begun, written, found in the list and published', async ({ page, context }) => {
  await signInReader(context, { role: 'editor' })
  await page.goto('/desk/stories')
  await page.getByRole('button', { name: '写新稿' }).click()
  await page.getByLabel('标题', { exact: true }).fill('灯塔换上了新灯')
  await page.getByRole('textbox', { name: '正文' }).fill('第一段。\n\n第二段。')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: '已保存。' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: '灯塔换上了新灯' })).toBeVisible()

  await page.getByRole('button', { name: '发布', exact: true }).click()
  await expect(page.locator('#errors')).toContainText('栏目')
  await page.getByLabel('栏目', { exact: true }).selectOption({ index: 1 })
  await page.getByRole('button', { name: '发布', exact: true }).click()
  await expect(page.locator('.story-visible')).toHaveText(
    /^读者可见 · \d+\.\d\d 秒 · [1-9]\d* 个实例$/,
  )
  const path = await page.getByRole('link', { name: '看页面' }).getAttribute('href')
  const read = await page.request.get(path ?? '')
  expect([read.status(), await read.text()]).toEqual([200, expect.stringContaining('第二段。')])

  await page.goto('/desk/stories?words=灯塔换上&state=published')
  await expect(page.getByRole('link', { name: '灯塔换上了新灯' })).toBeVisible()
})

test('the same paragraph written by another comes back beside what was typed', async ({
  page,
  context,
}) => {
  await signInReader(context, { role: 'editor' })
  const id = await openStory(page)
  await sql(
    `insert into newsroom.edit (story_id, base_version, fields) values ($1, 1, '{"body":"第一段，别人改了。\\n\\n第二段。\\n\\n第三段。"}')`,
    [id],
  )
  await page.getByRole('textbox', { name: '正文' }).fill('第一段，我改了。\n\n第二段。\n\n第三段。')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  const conflict = page.locator('.story-conflict')
  await expect(conflict).toContainText('第一段，别人改了。')
  await expect(conflict).toContainText('第一段，我改了。')
  await expect(page.getByRole('textbox', { name: '正文' })).toHaveValue(/第一段，我改了。/)
  await page.getByRole('button', { name: '发布修改', exact: true }).click()
  await expect(page.locator('.story-visible')).toBeVisible()
  expect(await bodyOf(id)).toBe('第一段，我改了。\n\n第二段。\n\n第三段。')
})

test('what Studio wrote into the same paragraph is chosen or not, and what is given up is taken back', async ({
  page,
  context,
}) => {
  await signInReader(context, { role: 'editor' })
  const id = await openStory(page)
  await writeEdit(id, '第一段，我改了。\n\n第二段。\n\n第三段。')
  await writeLive(id, '第一段，Studio 改了。\n\n第二段。\n\n第三段。')
  await page.reload()
  const asked = page.locator('.story-asked')
  await expect(asked).toContainText('第一段，我改了。')
  await page.getByLabel('标题', { exact: true }).fill('另一个标题')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.locator('#errors')).toContainText('正文：还没有保存。')
  await expect(page.getByLabel('标题', { exact: true })).toHaveValue('另一个标题')
  await page.getByRole('button', { name: '用现在稿件里的' }).click()
  await expect(page.getByRole('status').filter({ hasText: '已保存。' })).toBeVisible()
  await expect(asked).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: '正文' })).toHaveValue(/Studio 改了/)
  await page.locator('.story-discarded summary').click()
  await expect(page.locator('.story-discarded pre')).toContainText('第一段，我改了。')
  await page.getByRole('button', { name: /^取回/ }).click()
  await expect(page.getByRole('textbox', { name: '正文' })).toHaveValue(/我改了/)
  await expect(page.locator('.story-discarded')).toHaveCount(0)
})

test('what was never published says nothing to readers, and an edit that is thrown away is kept', async ({
  page,
  context,
}) => {
  await signInReader(context, { role: 'editor' })
  const id = await openStory(page)
  await page.getByLabel('标题', { exact: true }).fill('另一个标题')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  expect(await (await page.request.get(`/article/${id}`)).text()).toContain('渡口复航')
  await page.getByRole('button', { name: '放弃未发布的修改' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '渡口复航' })).toBeVisible()
  const kept = await sql('select fields from newsroom.discarded_edit where story_id = $1', [id])
  expect(kept).toEqual([{ fields: { title: '另一个标题' } }])
})

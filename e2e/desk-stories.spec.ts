import { expect, test, type Browser, type Page } from 'playwright/test'
import { signInReader, sql } from './support/signed-in'

/** A story of one's own, open at the desk. */
async function openStory(page: Page, body = '第一段。\n\n第二段。\n\n第三段。'): Promise<number> {
  const [story] = await sql<{ id: number }>(
    `insert into story (status, title, body, column_slug)
     select 'published', '渡口复航', $1, slug from "column" limit 1 returning id`,
    [body],
  )
  await page.goto(`/desk/stories/${story?.id}`)
  return story?.id ?? 0
}

const bodyOf = async (id: number) =>
  (await sql<{ body: string }>('select body from story where id = $1', [id]))[0]?.body

const editOf = async (id: number) =>
  (await sql<{ fields: object }>('select fields from newsroom.edit where story_id = $1', [id]))[0]
    ?.fields

const writeEdit = (id: number, body: string) =>
  sql(
    `insert into newsroom.edit (story_id, base_version, fields)
     select id, version, jsonb_build_object('body', $2::text) from story where id = $1`,
    [id, body],
  )

const writeLive = (id: number, body: string) =>
  sql('update story set body = $2 where id = $1', [id, body])

test.describe('without script', () => {
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
    await page
      .getByRole('textbox', { name: '正文' })
      .fill('第一段，我改了。\n\n第二段。\n\n第三段。')
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
})

test.describe('with script', () => {
  test('what is typed is saved by itself, and not into the live story', async ({
    page,
    context,
  }) => {
    await signInReader(context, { role: 'editor' })
    const id = await openStory(page)
    await page.getByLabel('标题', { exact: true }).fill('渡口今晨复航')
    await expect(page.locator('.story-saved')).toHaveText(/^已保存 \d\d:\d\d:\d\d$/)
    const [edit] = await sql<{ fields: object }>(
      'select fields from newsroom.edit where story_id = $1',
      [id],
    )
    expect(edit?.fields).toEqual({ title: '渡口今晨复航' })
    await page.reload()
    await expect(page.getByLabel('标题', { exact: true })).toHaveValue('渡口今晨复航')
  })

  test('two editors write at once: other paragraphs merge, each sees the other', async ({
    browser,
  }) => {
    const [first, second] = [await editor(browser, '王编辑'), await editor(browser, '李编辑')]
    const id = await openStory(first)
    await second.goto(`/desk/stories/${id}`)
    await typeBody(first, '第一段，王改了。\n\n第二段。\n\n第三段。')
    await expect(first.locator('.story-saved')).toContainText('已保存')
    await typeBody(second, '第一段。\n\n第二段。\n\n第三段，李改了。')
    await expect(second.locator('.story-saved')).toContainText('已保存')
    await expect(second.locator('[name=body]')).toHaveValue(
      '第一段，王改了。\n\n第二段。\n\n第三段，李改了。',
    )
    await expect(second.locator('.story-present')).toContainText('王编辑')
    await typeBody(second, '第一段，李也改了。\n\n第二段。\n\n第三段，李改了。')
    await expect(second.locator('.story-saved')).toContainText('已保存')
    await typeBody(first, '第一段，王又改了。\n\n第二段。\n\n第三段。')
    await expect(first.locator('.story-conflicts')).toContainText('第一段，李也改了。')
    await first.getByRole('button', { name: '用我写的' }).click()
    await expect(first.locator('.story-saved')).toContainText('已保存')
  })

  test('what Studio wrote into the same paragraph is asked about, once', async ({
    page,
    context,
  }) => {
    await signInReader(context, { role: 'editor' })
    const id = await openStory(page)
    const saved = page.locator('.story-saved')
    await typeBody(page, '第一段，我改了。\n\n第二段。\n\n第三段。')
    await expect(saved).toContainText('已保存')
    await writeLive(id, '第一段，Studio 改了。\n\n第二段。\n\n第三段，Studio 也改了。')
    await page.getByLabel('标题', { exact: true }).fill('渡口今晨复航')
    const asked = page.locator('.story-asked')
    await expect(asked).toContainText('第一段，Studio 改了。')
    await expect(asked).toContainText('第一段，我改了。')
    await expect(saved).toContainText('请先选用哪一边')
    await typeBody(page, '第一段，我改了。\n\n第二段。\n\n第三段。\n\n第四段。')
    await page.getByRole('button', { name: '用未发布的修改里的' }).click()
    await expect(saved).toContainText('已保存')
    await expect(page.locator('[name=body]')).toHaveValue(
      '第一段，我改了。\n\n第二段。\n\n第三段，Studio 也改了。\n\n第四段。',
    )
    await page.getByLabel('摘要', { exact: true }).fill('再写一句')
    await expect
      .poll(() => editOf(id))
      .toMatchObject({ title: '渡口今晨复航', summary: '再写一句' })
    await expect(asked).toHaveCount(0)

    await writeLive(id, '第一段，Studio 又改了。\n\n第二段。\n\n第三段，Studio 也改了。')
    await page.reload()
    await expect(asked).toContainText('第一段，Studio 又改了。')
    await page.getByLabel('摘要', { exact: true }).fill('最后一句')
    await page.getByRole('button', { name: '用现在稿件里的' }).click()
    await expect(saved).toContainText('已保存')
    await expect(page.locator('[name=body]')).toHaveValue(/^第一段，Studio 又改了。/)
    expect(await editOf(id)).toMatchObject({ summary: '最后一句' })
    await page.reload()
    await expect(page.locator('.story-discarded')).toContainText('正文')
    await expect(asked).toHaveCount(0)
  })

  test('without network a copy is kept on the device and offered, not loaded', async ({
    page,
    context,
  }) => {
    await signInReader(context, { role: 'editor' })
    const id = await openStory(page)
    await page.route(`**/api/desk/stories/${id}`, (route) => route.abort())
    await page.getByLabel('摘要', { exact: true }).fill('断网时写的')
    await expect(page.locator('.story-saved')).toHaveText(/没有保存成功|没有网络/)
    page.on('dialog', (dialog) => void dialog.accept())
    await page.reload()
    await expect(page.getByLabel('摘要', { exact: true })).toHaveValue('')
    await expect(page.locator('.story-conflicts')).toContainText('断网时写的')
    await page.unroute(`**/api/desk/stories/${id}`)
    await page.getByRole('button', { name: '放回编辑框' }).click()
    await expect(page.locator('.story-saved')).toContainText('已保存')
    await expect(page.getByLabel('摘要', { exact: true })).toHaveValue('断网时写的')
  })

  test('the main button says what it does', async ({ page, context }) => {
    await signInReader(context, { role: 'editor' })
    await openStory(page)
    const main = page.locator('.story-main')
    await expect(main).toHaveText('发布修改')
    await page.getByLabel('更正说明').fill('时间有误。')
    await expect(main).toHaveText('更正并发布')
    await page.getByLabel('发布时间').fill('2030-01-02T06:00')
    await expect(main).toHaveText('06:00 发布')
  })
})

async function editor(browser: Browser, nickname: string): Promise<Page> {
  const context = await browser.newContext()
  await signInReader(context, {
    role: 'editor',
    nickname: `${nickname}${Math.floor(Math.random() * 1e6)}`,
  })
  return context.newPage()
}

/** As somebody types, whether or not the editor of the text has taken the field's place. */
async function typeBody(page: Page, text: string): Promise<void> {
  await page.locator('[name=body]').evaluate((field: HTMLTextAreaElement, typed) => {
    const isFree = field.dispatchEvent(
      new CustomEvent('replace-text', { detail: { text: typed }, cancelable: true }),
    )
    if (!isFree) return
    field.value = typed
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }, text)
}

/** What is typed at the desk is saved by itself. */
import { expect, test, type Browser, type Page } from 'playwright/test'
import { editOf, openStory, writeLive } from './support/desk-story'
import { signInReader, sql } from './support/signed-in'

test('what is typed is saved by itself, and not into the live story', async ({ page, context }) => {
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
  const stored = (body: string) => expect.poll(() => editOf(id)).toMatchObject({ body })
  await typeBody(first, '第一段，王改了。\n\n第二段。\n\n第三段。')
  await stored('第一段，王改了。\n\n第二段。\n\n第三段。')
  await typeBody(second, '第一段。\n\n第二段。\n\n第三段，李改了。')
  await stored('第一段，王改了。\n\n第二段。\n\n第三段，李改了。')
  await expect(second.locator('[name=body]')).toHaveValue(
    '第一段，王改了。\n\n第二段。\n\n第三段，李改了。',
  )
  await expect(second.locator('.story-present')).toContainText('王编辑')
  await typeBody(second, '第一段，李也改了。\n\n第二段。\n\n第三段，李改了。')
  await stored('第一段，李也改了。\n\n第二段。\n\n第三段，李改了。')
  await typeBody(first, '第一段，王又改了。\n\n第二段。\n\n第三段。')
  await expect(first.locator('.story-conflicts')).toContainText('第一段，李也改了。')
  await first.getByRole('button', { name: '用我写的' }).click()
  await stored('第一段，王又改了。\n\n第二段。\n\n第三段，李改了。')
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
  await expect.poll(() => editOf(id)).toMatchObject({ title: '渡口今晨复航', summary: '再写一句' })
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
  // What is written and saved meanwhile leaves the copy.
  await page.getByLabel('标题', { exact: true }).fill('渡口今晨复航')
  await expect.poll(() => editOf(id)).toEqual({ title: '渡口今晨复航' })
  await page.reload()
  await page.getByRole('button', { name: '放回编辑框' }).click()
  await expect(page.locator('.story-saved')).toContainText('已保存')
  await expect(page.getByLabel('摘要', { exact: true })).toHaveValue('断网时写的')
})

test('a save whose answer was lost does not conflict with what was typed since', async ({
  page,
  context,
}) => {
  await signInReader(context, { role: 'editor' })
  const id = await openStory(page)
  const title = page.getByLabel('标题', { exact: true })
  await page.route(
    `**/api/desk/stories/${id}`,
    async (route) => {
      await route.fetch()
      await route.abort()
    },
    { times: 1 },
  )
  await title.fill('渡口今晨')
  await expect.poll(() => editOf(id)).toEqual({ title: '渡口今晨' })
  await title.fill('渡口今晨复航')
  await expect.poll(() => editOf(id), { timeout: 15_000 }).toEqual({ title: '渡口今晨复航' })
  await expect(page.locator('.story-conflicts')).toHaveCount(0)
})

test('a refusal says why, and is not sent again until something else is typed', async ({
  page,
  context,
}) => {
  await signInReader(context, { role: 'editor' })
  await page.clock.install()
  const id = await openStory(page)
  let sent = 0
  await page.route(`**/api/desk/stories/${id}`, async (route) => {
    sent += 1
    await route.fulfill({ status: 422, json: { errors: { form: '这样不行。' } } })
  })
  await page.getByLabel('标题', { exact: true }).fill('渡口')
  await expect(page.locator('.story-saved')).toHaveText('这样不行。')
  await page.clock.runFor(7000)
  expect(sent).toBe(1)
  await page.getByLabel('标题', { exact: true }).fill('渡口今晨')
  await expect.poll(() => sent).toBe(2)
})

test('a button waits for the save under way, and is sent once however often it is pressed', async ({
  page,
  context,
}) => {
  await signInReader(context, { role: 'editor' })
  const id = await openStory(page)
  const title = page.getByLabel('标题', { exact: true })
  const isSent = page.waitForRequest(`**/api/desk/stories/${id}`)
  let answer = () => {}
  const isAnswered = new Promise<void>((resolve) => (answer = resolve))
  await page.route(
    `**/api/desk/stories/${id}`,
    async (route) => {
      const response = await route.fetch()
      await isAnswered
      await route.fulfill({ response })
    },
    { times: 1 },
  )
  await title.fill('渡口今晨')
  await isSent
  await title.fill('渡口今晨复航')
  const save = page.locator('button[value=save]')
  await save.click()
  await save.click()
  await expect(page.locator('.story-saved')).toHaveText('正在保存……')
  const forms: string[] = []
  page.on('request', (request) => request.isNavigationRequest() && forms.push(request.method()))
  answer()
  await page.waitForURL(/notice=story-saved/)
  expect(forms).toEqual(['POST', 'GET'])
  expect(await editOf(id)).toEqual({ title: '渡口今晨复航' })
})

test('the main button says what it does', async ({ page, context }) => {
  await signInReader(context, { role: 'editor' })
  await openStory(page)
  const main = page.locator('.story-main')
  await expect(main).toHaveText('发布修改')
  await page.getByLabel('更正说明').fill('时间有误。')
  await expect(main).toHaveText('更正并发布')
  await page.getByLabel('发布时间').fill('2030-01-02T06:00')
  await expect(main).toHaveText('1月2日 06:00 发布')
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

/** The text of a story at the desk: bytes, characters that are composed, keys and buttons. */
import { expect, type Page, test } from 'playwright/test'
import { editor, editorPath, field, newStory, openEditor, picture } from './support/editor'
import { signInReader, sql } from './support/signed-in'

const odd = [
  '',
  '\n\n开头有空行',
  '行尾有空格  \n\t制表\n　　全角缩进\n',
  'CR\r\nLF\r单独的CR\n',
  '换行 \u2028 分段 \u2029 零宽\u200b连字\u200d表情👨‍👩‍👧 组合é 竖排\u000b换页\u000c',
  '```js\nlet a = 1\n```\n\n| 甲 | 乙 |\n|-|-|\n| 1 | 2 |',
  '很长。'.repeat(20_000),
]

test('an untouched text is sent as a textarea without the editor sends it, byte for byte', async ({
  page,
  context,
}) => {
  await signInReader(context, { role: 'editor' })
  const bodies = await sql<{ body: string }>('select body from story')
  const texts = [...bodies.map(({ body }) => body), ...odd]
  await openEditor(page, await newStory('正文。'))
  const changed = await page.evaluate(async (all) => {
    const form = document.querySelector('markdown-editor')?.closest('form')
    const template = document.querySelector('markdown-editor')
    if (!form || !template) return ['no editor']
    const faults: string[] = []
    for (const text of all) {
      const copy = template.cloneNode(true) as HTMLElement
      copy.querySelector('.editor-text')?.remove()
      const textarea = copy.querySelector('textarea')
      if (!textarea) return ['no field']
      textarea.hidden = false
      textarea.defaultValue = text
      const plain = textarea.value
      form.append(copy)
      if (!copy.querySelector('.cm-content')) faults.push('no editor')
      const sent = new FormData(form).getAll('body').at(-1)
      if (textarea.value !== plain || sent !== plain) faults.push(text.slice(0, 80))
      // A change and its undoing lead back to the same bytes.
      textarea.dispatchEvent(new CustomEvent('replace-text', { detail: { text: `${plain}变` } }))
      textarea.dispatchEvent(new CustomEvent('replace-text', { detail: { text: plain } }))
      if (textarea.value !== plain) faults.push(`changed: ${text.slice(0, 80)}`)
      copy.remove()
      await Promise.resolve()
    }
    return faults
  }, texts)
  expect(texts.length).toBeGreaterThan(100)
  expect(changed).toEqual([])
})

test('what is typed stands in the field, with its event; undo takes it back', async ({
  page,
  context,
}) => {
  await signInReader(context, { role: 'editor' })
  await openEditor(page, await newStory('第一段。\n\n第二段。'))
  await countInputs(page)
  await editor(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('新的')
  await expect(field(page)).toHaveValue('第一段。\n\n第二段。新的')
  expect(await inputs(page)).toBe(2)
  await page.keyboard.press('Control+Z')
  await expect(field(page)).toHaveValue('第一段。\n\n第二段。')
})

test('composed characters arrive as they were chosen', async ({ page, context }) => {
  await signInReader(context, { role: 'editor' })
  await openEditor(page, await newStory('渡口'))
  await editor(page).click()
  await page.keyboard.press('Control+End')
  const session = await context.newCDPSession(page)
  for (const text of ['c', 'ch', 'chu', 'chuan']) {
    const selection = { selectionStart: text.length, selectionEnd: text.length }
    await session.send('Input.imeSetComposition', { text, ...selection })
  }
  await session.send('Input.insertText', { text: '船' })
  await expect(field(page)).toHaveValue('渡口船')
  await expect(editor(page)).toHaveText('渡口船')
})

test('a merged text keeps the cursor, and undo takes back the writer’s own words alone', async ({
  page,
  context,
}) => {
  await signInReader(context, { role: 'editor' })
  await openEditor(page, await newStory('第一段。\n\n第二段。'))
  await editor(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('我')
  await field(page).evaluate((textarea) =>
    textarea.dispatchEvent(
      new CustomEvent('replace-text', { detail: { text: '第一段由别人改了。\n\n第二段。我' } }),
    ),
  )
  await page.keyboard.type('写')
  await expect(field(page)).toHaveValue('第一段由别人改了。\n\n第二段。我写')
  await page.keyboard.press('Control+Z')
  await page.keyboard.press('Control+Z')
  await expect(field(page)).toHaveValue('第一段由别人改了。\n\n第二段。')
})

test('Tab leads through and out, and the label leads in', async ({ page, context }) => {
  await signInReader(context, { role: 'editor' })
  await openEditor(page, await newStory('正文。'))
  await page.getByText('正文', { exact: true }).first().click()
  await expect(editor(page)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(editor(page)).not.toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(editor(page)).toBeFocused()
})

test('the buttons write our Markdown', async ({ page, context }) => {
  await signInReader(context, { role: 'editor' })
  await openEditor(page, await newStory('渡口'))
  await editor(page).click()
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Control+B')
  await expect(field(page)).toHaveValue('**渡口**')
  await page.getByRole('button', { name: '小标题' }).click()
  await expect(field(page)).toHaveValue('## **渡口**')
  await page.getByRole('button', { name: '视频' }).click()
  await page.keyboard.type('12')
  await expect(field(page)).toHaveValue('## **渡口**\n\n![说明](video:12)\n')
})

test('without scripts there is a field and how to write in it, no toolbar', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false })
  await signInReader(context, { role: 'editor' })
  const page = await context.newPage()
  await page.goto(editorPath(await newStory('\n正文。')))
  await expect(field(page)).toBeVisible()
  await expect(field(page)).toHaveValue('\n正文。')
  await expect(page.locator('.editor-toolbar')).toBeHidden()
  await page.getByText('写法').click()
  await page.goto('/desk/media')
  await page
    .getByLabel('图片文件')
    .setInputFiles({ name: 'b.jpg', mimeType: 'image/jpeg', buffer: picture })
  await page.getByLabel('图片描述').fill('桥')
  await page.getByRole('button', { name: '上传图片' }).click()
  await expect(page.getByRole('definition').filter({ hasText: /!\[.*\]\(photo\// })).toBeVisible()
  await context.close()
})

async function countInputs(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.querySelector('form:has(markdown-editor)')?.addEventListener('input', () => {
      document.body.dataset.inputs = String(Number(document.body.dataset.inputs ?? 0) + 1)
    })
  })
}

async function inputs(page: Page): Promise<number> {
  return Number(await page.locator('body').getAttribute('data-inputs'))
}

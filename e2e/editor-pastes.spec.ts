/** What comes into a text from elsewhere: pastes and pictures. */
import { expect, type Locator, test } from 'playwright/test'
import { choose, editor, field, newStory, openEditor, picture, showPreview } from './support/editor'
import { signInReader } from './support/signed-in'

test('a paste with its format becomes Markdown, and what is lost is said', async ({
  page,
  context,
}) => {
  await signInReader(context, { role: 'editor' })
  await openEditor(page, await newStory('前面'))
  await editor(page).click()
  await page.keyboard.press('Control+End')
  await paste(editor(page), {
    'text/html': '<h2>早市</h2><p>白菜<b>一元</b></p><p><img src="file:///C:/a.jpg"></p>',
    'text/plain': '早市 白菜一元',
  })
  await expect(field(page)).toHaveValue('前面\n\n## 早市\n\n白菜**一元**\n')
  await expect(page.locator('.editor-status')).toHaveText(
    '已粘贴。没能带过来：1 张图片只在您的电脑里：请把图片文件拖进来上传。',
  )
  await page.keyboard.press('Control+Z')
  await expect(field(page)).toHaveValue('前面')
})

test('without an answer the paste is its plain text', async ({ page, context }) => {
  await signInReader(context, { role: 'editor' })
  await openEditor(page, await newStory(''))
  await page.route('**/api/desk/paste', (route) => route.abort())
  await editor(page).click()
  await paste(editor(page), { 'text/html': '<b>白菜</b>', 'text/plain': '白菜' })
  await expect(field(page)).toHaveValue('白菜')
  await expect(page.locator('.editor-status')).toHaveText('格式没有带过来，已按纯文字粘贴。')
})

test('a picture is described, uploaded, shown beside the text, and refused with a reason', async ({
  page,
  context,
}) => {
  await signInReader(context, { role: 'editor' })
  await openEditor(page, await newStory('前面'))
  await editor(page).click()
  await page.keyboard.press('Control+End')
  await choose(page, [{ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') }])
  const dialog = page.getByRole('dialog', { name: '上传图片' })
  await dialog.getByRole('button', { name: '上传', exact: true }).click()
  await expect(dialog.getByRole('alert')).toHaveText(/请填写/)
  await dialog.getByRole('button', { name: '暂不填写' }).click()
  await expect(dialog.getByRole('alert')).toHaveText(/不是图片/)
  await dialog.getByRole('button', { name: '不传这张' }).click()
  await expect(field(page)).toHaveValue('前面')
  await choose(page, [{ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: picture }])
  await dialog.getByLabel('图片描述').fill('正午的桥')
  await dialog.getByLabel('版权').fill('老李')
  await dialog.getByRole('button', { name: '上传', exact: true }).click()
  await expect(field(page)).toHaveValue(/^前面\n\n!\[正午的桥\]\(photo\/\w\w\/\w{16}\.jpg\)\n$/)
  await showPreview(page)
  await expect(page.getByAltText('正午的桥')).toBeVisible()
  await expect(page.getByRole('region', { name: '预览正文' })).toContainText('老李')
})

async function paste(target: Locator, data: Record<string, string>): Promise<void> {
  await target.evaluate((element, all) => {
    const clipboardData = new DataTransfer()
    for (const [type, value] of Object.entries(all)) clipboardData.setData(type, value)
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, data)
}

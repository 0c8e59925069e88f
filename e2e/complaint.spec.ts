import { expect, test, type Page } from 'playwright/test'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('an invalid complaint comes back with its errors and what was typed', async ({ page }) => {
      await fill(page, '太短', 'example.com')
      await expect(page.getByRole('main').getByRole('alert')).toContainText('有几处需要修改')
      await expect(page.getByLabel('投诉内容')).toHaveValue('太短')
      await expect(page.getByLabel('相关链接')).toHaveValue('example.com')
      await expect(page.getByLabel('联系方式')).toHaveValue('me@example.com')
      await expect(page.getByLabel('投诉内容')).toHaveAccessibleDescription(/请至少写 10 个字/)
      await expect(page.getByLabel('相关链接')).toHaveAttribute('aria-invalid', 'true')
      await page.getByRole('link', { name: /^投诉内容/ }).click()
      await page.getByLabel('投诉内容').fill('首页的图片一直打不开，请检查一下。')
      await page.getByLabel('相关链接').fill('https://example.com/article/1')
      await page.getByRole('button', { name: '提交' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('已收到您的意见')
      await expect(page).toHaveURL(/\/complaint\?sent=1$/)
    })
  })
}

test('a complaint from another site is refused, and an unknown draft id shows no draft', async ({
  request,
  page,
}) => {
  const text = '一条从别的网站发来的投诉，不该被收下。'
  const headers = { origin: 'https://elsewhere.example' }
  const answer = await request.post('/api/complaint', { form: { text }, headers })
  expect(answer.status()).toBe(403)
  await page.goto('/complaint?draft=00000000-0000-4000-8000-000000000000')
  await expect(page.getByRole('status')).toContainText('超过一小时')
})

async function fill(page: Page, text: string, link: string): Promise<void> {
  await page.goto('/complaint')
  await page.getByLabel('投诉内容').fill(text)
  await page.getByLabel('相关链接').fill(link)
  await page.getByLabel('联系方式').fill('me@example.com')
  await page.getByRole('button', { name: '提交' }).click()
}

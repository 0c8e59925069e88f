import { TOTP } from 'otpauth'
import { expect, type Page, test } from 'playwright/test'
import { signIn } from './support/readers'
import { publishArticle, signInReader, sql } from './support/signed-in'

/** Turns two-step sign-in on as a reader does, and signs out. */
async function turnOn(page: Page): Promise<{ secret: string; codes: string[] }> {
  await page.goto('/me/settings/two-step')
  await page.getByRole('button', { name: '开始设置' }).click()
  const secret = await page.locator('code').innerText()
  await page.getByLabel('动态码').fill(codeOf(secret))
  await page.getByRole('button', { name: '开启两步登录' }).click()
  await expect(page.getByRole('heading', { name: '恢复码' })).toBeVisible()
  const codes = await page.locator('li code').allInnerTexts()
  await page.context().clearCookies()
  return { secret, codes }
}

/** The app's code, or its next one: each is good once. */
function codeOf(secret: string, following = 0): string {
  const timestamp = Date.now() + following * 30_000
  return TOTP.generate({ secret: new TOTP({ secret }).secret, timestamp })
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('two-step sign-in asks for the code after the password, and does the like that waits', async ({
      page,
      context,
    }) => {
      const { id, address } = await signInReader(context)
      const { secret, codes } = await turnOn(page)
      const path = await publishArticle('两步之后的点赞')
      await page.goto(path)
      await page.getByRole('button', { name: '点赞', exact: true }).click()
      await expect(page).toHaveURL(/\/login\?next=/)
      await expect(page.getByLabel('动态码')).toHaveCount(0)
      await signIn(page, address)

      const code = page.getByLabel('动态码')
      await expect(page).toHaveURL(`/login/code?next=${encodeURIComponent(path)}`)
      await expect(code).toBeFocused()
      await expect(code).toHaveAttribute('autocomplete', 'one-time-code')
      await expect(code).toHaveAttribute('inputmode', 'numeric')
      await expect(page.getByLabel('密码', { exact: true })).toHaveCount(0)

      await code.fill('12')
      await page.getByRole('button', { name: '登录', exact: true }).click()
      await expect(code).toHaveAttribute('aria-invalid', 'true')
      await expect(code).toHaveAttribute('aria-describedby', 'code-error')
      await expect(code).toBeFocused()

      if (javaScriptEnabled) await code.fill(codeOf(secret, 1))
      else {
        await page.getByRole('link', { name: '改用恢复码' }).click()
        await page.getByLabel('恢复码').fill(codes[0] ?? '')
      }
      await page.getByRole('button', { name: '登录', exact: true }).click()
      await expect(page).toHaveURL(path)
      const likes = await sql('select 1 from reader.story_like where account_id = $1', [id])
      expect(likes).toHaveLength(1)
    })
  })
}

test('a second step that took too long leads back to the password, and there to the page', async ({
  page,
  context,
}) => {
  const { id, address } = await signInReader(context)
  const { codes } = await turnOn(page)
  await page.goto('/login?next=/columns')
  await signIn(page, address)
  await page.getByRole('link', { name: '改用恢复码' }).click()
  await sql('update reader.sign_in_ticket set expires_at = now() where account_id = $1', [id])
  await page.getByLabel('恢复码').fill(codes[0] ?? '')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('请重新登录')
  await page.getByRole('link', { name: '重新登录' }).click()
  await expect(page).toHaveURL('/login?next=%2Fcolumns')
})

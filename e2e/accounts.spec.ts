import { expect, test } from 'playwright/test'
import {
  codeFor,
  newIdentity,
  PASSWORD,
  register,
  registerConfirmed,
  signIn,
} from './support/readers'
import { signInReader, sql } from './support/signed-in'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a reader registers, confirms, signs out and signs in again', async ({ page }) => {
      const { address } = await registerConfirmed(page, '/columns')
      await expect(page).toHaveURL('/columns')
      await page.goto('/me')
      await expect(page.getByRole('button', { name: '退出登录' })).toBeVisible()
      await page.getByRole('button', { name: '退出登录' }).click()
      await page.goto('/me')
      await expect(page).toHaveURL('/login?next=%2Fme')
      await signIn(page, address)
      await expect(page).toHaveURL('/me')
    })

    test('an invalid form keeps what was typed except the password', async ({ page }) => {
      await page.goto('/register')
      await page.getByLabel('邮箱或手机号').fill('nobody')
      await page.getByLabel('昵称').fill('管理员')
      await page.getByLabel('密码').fill('1234567')
      await page.getByRole('button', { name: '注册', exact: true }).click()
      await expect(page.getByRole('main').getByRole('alert')).toContainText('有几处需要修改')
      await expect(page.getByLabel('邮箱或手机号')).toHaveValue('nobody')
      await expect(page.getByLabel('昵称')).toHaveValue('管理员')
      await expect(page.getByLabel('密码')).toHaveValue('')
      await expect(page.getByLabel('密码')).toHaveAttribute('aria-invalid', 'true')
    })

    test('a password reset ends every session', async ({ page, context, browser }) => {
      const { address } = await signInReader(context)
      const otherBrowser = await browser.newPage({ javaScriptEnabled })
      await otherBrowser.goto('/reset')
      await otherBrowser.getByLabel('邮箱或手机号').fill(address)
      await otherBrowser.getByRole('button', { name: '发送验证码' }).click()
      await otherBrowser.getByLabel('验证码').fill(await codeFor(address, '正在重置'))
      await otherBrowser.getByLabel('新密码').fill('另外一句很长的话')
      await otherBrowser.getByRole('button', { name: '确认', exact: true }).click()
      await expect(otherBrowser).toHaveURL('/me')
      await page.goto('/me')
      await expect(page).toHaveURL('/login?next=%2Fme')
      await otherBrowser.close()
    })
  })
}

test('register and login do not reveal whether an address has an account', async ({
  context,
  browser,
}) => {
  const { address } = await signInReader(context)
  const stranger = await browser.newPage()
  await register(stranger, { ...newIdentity(), address })
  await expect(stranger.getByText(address)).toBeVisible()
  const messages: string[] = []
  for (const one of [address, 'nobody-at-all@example.com']) {
    const other = await browser.newPage()
    await other.goto('/login')
    await signIn(other, one, '这不是那个密码呀呀')
    await expect(other.getByRole('main').getByRole('alert')).toBeVisible()
    messages.push((await other.getByRole('main').getByRole('alert').textContent()) ?? '')
    await other.close()
  }
  expect(messages[0]).toBe(messages[1])
  await stranger.close()
})

test('设置 says to which versions of the pages a reader agreed, and that one was changed since', async ({
  page,
}) => {
  await registerConfirmed(page)
  await page.goto('/me/settings')
  const privacy = page.getByRole('region', { name: '数据和账号' })
  for (const title of ['法律条款', '隐私政策'])
    await expect(privacy.getByRole('listitem').filter({ hasText: title })).toContainText('同意了')
  await expect(privacy).not.toContainText('有过修改')
  await sql(`update page set body = body || E'\\n\\n又一条。' where slug = 'privacy'`)
  await page.reload()
  await expect(privacy.getByRole('listitem').filter({ hasText: '隐私政策' })).toContainText(
    '有过修改',
  )
  await expect(privacy.getByRole('listitem').filter({ hasText: '法律条款' })).not.toContainText(
    '有过修改',
  )
})

test('a next on another site is ignored after login', async ({ page, context }) => {
  const { address } = await signInReader(context)
  await context.clearCookies()
  await page.goto('/login?next=https%3A%2F%2Felsewhere.example%2F')
  await signIn(page, address, PASSWORD)
  await expect(page).toHaveURL('/')
})

test('a login posted from another site is refused', async ({ request }) => {
  const answer = await request.post('/api/login', {
    form: { identifier: 'a@example.com', password: 'x' },
    headers: { origin: 'https://elsewhere.example' },
  })
  expect(answer.status()).toBe(403)
})

test('登录 and 注册 begin in the first field or the first at fault, show the password, and mark no column', async ({
  page,
}) => {
  await page.goto('/login')
  await expect(page.getByLabel('邮箱或手机号')).toBeFocused()
  await expect(page.locator('[aria-current]')).toHaveCount(0)
  const show = page.getByRole('button', { name: '显示 密码' })
  await page.getByLabel('密码').fill('潮水')
  await show.click()
  await expect(show).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByLabel('密码')).toHaveAttribute('type', 'text')

  await page.goto('/register')
  await expect(page.getByRole('link', { name: '《用户协议》' })).toHaveAttribute(
    'href',
    '/page/legal',
  )
  await page.getByLabel('邮箱或手机号').fill('reader@example.com')
  await page.getByLabel('昵称').fill('管理员')
  await page.getByRole('button', { name: '注册', exact: true }).click()
  await expect(page.locator('#errors')).toContainText('昵称')
  await expect(page.locator('#errors')).toContainText('请填写密码')
  await expect(page.getByLabel('昵称')).toBeFocused()
})

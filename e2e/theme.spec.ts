import { expect, test } from 'playwright/test'
import { signInReader, sql } from './support/signed-in'

test.use({ colorScheme: 'light', viewport: { width: 1280, height: 800 } })

test('the theme button cycles system, light, dark, and a reload keeps the theme', async ({
  page,
}) => {
  await page.goto('/')
  const root = page.locator('html')
  const themeButton = page.locator('theme-switch').getByRole('button')
  await expect(root).not.toHaveAttribute('data-theme')
  await themeButton.click()
  await expect(root).toHaveAttribute('data-theme', 'light')
  await themeButton.click()
  await expect(root).toHaveAttribute('data-theme', 'dark')
  await expect(themeButton).toContainText('深色')

  await page.reload()
  await expect(root).toHaveAttribute('data-theme', 'dark')
  await themeButton.click()
  await expect(root).not.toHaveAttribute('data-theme')
})

test('the theme is set before the first paint', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('theme', 'dark'))
  // Without the elements only the blocking script can set it.
  await page.route('**/assets/elements*.js', (route) => route.abort())
  await page.goto('/')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('the page shows signed-in controls with a session and not after it has ended', async ({
  page,
  context,
}) => {
  await page.goto('/')
  await expect(page.locator('html')).not.toHaveAttribute('data-reader')
  const { id } = await signInReader(context)
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-reader')
  // The session is ended on another device.
  await sql('delete from reader.session where account_id = $1', [id])
  await page.reload()
  await expect(page.locator('html')).not.toHaveAttribute('data-reader')
})

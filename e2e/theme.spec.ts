import { expect, test } from 'playwright/test'
import { signedIn, sql } from './support/signed-in'

test.use({ colorScheme: 'light', viewport: { width: 1280, height: 800 } })

test('the theme goes from system to light to dark, and is kept', async ({ page }) => {
  await page.goto('/')
  const root = page.locator('html')
  const turn = page.locator('theme-switch').getByRole('button')
  await expect(root).not.toHaveAttribute('data-theme')
  await turn.click()
  await expect(root).toHaveAttribute('data-theme', 'light')
  await turn.click()
  await expect(root).toHaveAttribute('data-theme', 'dark')
  await expect(turn).toContainText('深色')

  await page.reload()
  await expect(root).toHaveAttribute('data-theme', 'dark')
  await turn.click()
  await expect(root).not.toHaveAttribute('data-theme')
})

test('it is there before the first paint', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('theme', 'dark'))
  // Without the elements only the blocking script is left to do it.
  await page.route('**/assets/elements*.js', (route) => route.abort())
  await page.goto('/')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('a reader who is signed in is known by a hint', async ({ page, context }) => {
  await page.goto('/')
  await expect(page.locator('html')).not.toHaveAttribute('data-reader')
  const { id } = await signedIn(context)
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-reader')
  // Ended elsewhere: the page shows itself as it is for everybody.
  await sql('delete from reader.session where account_id = $1', [id])
  await page.reload()
  await expect(page.locator('html')).not.toHaveAttribute('data-reader')
})

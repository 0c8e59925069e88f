/** What stands around every page of the desk. */
import { expect, type Page, test } from 'playwright/test'
import { axeFaults } from './support/axe'
import { addDeskContent } from './support/desk-content'
import { appRoutes } from './support/routes'
import { signInReader } from './support/signed-in'

const patterns = appRoutes()
  .filter(({ file }) => /^desk\/(?:.*\/)?page\.tsx$/.test(file))
  .map(({ pattern }) => pattern)

for (const width of [390, 1280]) {
  test(`the desk has no axe violation, no overflow and no small target, light and dark, ${width} px`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(400_000)
    const viewport = { width, height: 800 }
    const context = await browser.newContext({ baseURL, bypassCSP: true, viewport })
    const { id } = await signInReader(context, { role: 'admin' })
    const pathOf = await addDeskContent(id)
    const page = await context.newPage()
    const faults: string[] = []
    for (const path of patterns.map(pathOf)) {
      const answer = await page.goto(path)
      if (answer?.status() !== 200) faults.push(`${path}: ${answer?.status()}`)
      const found = [...(await layoutFaults(page)), ...(await axeFaults(page))]
      await page.emulateMedia({ colorScheme: 'dark' })
      found.push(...(await axeFaults(page, { runOnly: 'color-contrast' })))
      await page.emulateMedia({ colorScheme: 'light' })
      if (width === 1280) {
        await page.setViewportSize({ width: 1920, height: 800 })
        found.push(...(await layoutFaults(page)))
        await page.setViewportSize(viewport)
      }
      faults.push(...found.map((fault) => `${path}: ${fault}`))
    }
    expect(faults).toEqual([])
    await context.close()
  })
}

test('the frame is the desk’s own: its parts, whose desk it is, and the ways out', async ({
  page,
  context,
}) => {
  const { nickname } = await signInReader(context, { role: 'editor' })
  await page.goto('/desk/complaints')
  await expect(page).toHaveTitle('投诉 - 晓闻编辑台')
  await expect(page.getByRole('banner').getByRole('link', { name: '晓闻编辑台' })).toBeVisible()
  await expect(page.getByRole('banner')).toContainText(nickname)
  for (const readers of ['.masthead', '.footer', '.search']) {
    await expect(page.locator(readers)).toHaveCount(0)
  }
  const parts = page.getByRole('navigation', { name: '编辑台导航' })
  await expect(parts.getByRole('link', { name: '投诉' })).toHaveAttribute('aria-current', 'page')
  await parts.getByRole('link', { name: '记录' }).click()
  await expect(page).toHaveURL('/desk/log')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('#main')).toBeFocused()
  await page.getByRole('link', { name: '看网站' }).click()
  await expect(page).toHaveURL('/')
})

test('a moderator sees only the parts that are theirs', async ({ page, context }) => {
  await signInReader(context, { role: 'moderator' })
  await page.goto('/desk')
  const parts = page.getByRole('navigation', { name: '编辑台导航' })
  await expect(parts.getByRole('link', { name: '评论' })).toBeVisible()
  await expect(parts.getByRole('link', { name: '记录' })).toHaveCount(0)
})

test('on a phone without script the menu signs out', async ({ browser, baseURL }) => {
  const viewport = { width: 390, height: 844 }
  const context = await browser.newContext({ baseURL, viewport, javaScriptEnabled: false })
  const { nickname } = await signInReader(context, { role: 'moderator' })
  const page = await context.newPage()
  await page.goto('/desk')
  await expect(page.getByRole('button', { name: '退出登录' })).toBeHidden()
  await page.getByRole('button', { name: nickname }).click()
  await page.getByRole('button', { name: '退出登录' }).click()
  await expect(page).not.toHaveURL('/desk')
  await page.goto('/desk')
  await expect(page).toHaveURL(/\/login/)
  await context.close()
})

/** What is wider than the window, and targets of the frame below 44 px. */
function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const wide = scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px too wide`] : []
    const targets = [...document.querySelectorAll('.desk-head :is(a, button)')]
    const small = targets.filter((target) => {
      const { width, height } = target.getBoundingClientRect()
      return width > 0 && Math.min(width, height) < 43.5
    })
    return [...wide, ...small.map(({ textContent }) => `small: ${textContent}`)]
  })
}

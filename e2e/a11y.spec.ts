import type { RunOptions } from 'axe-core'
import { expect, test } from 'playwright/test'
import { axeFaults } from './support/axe'
import { publicPages } from './support/pages'

const privatePages = { search: '/search?q=海', complaint: '/complaint', login: '/login' }

/** All rules in the light theme; in the dark one only those that depend on theme and width. */
const variants: ['light' | 'dark', number, RunOptions][] = [
  ['light', 390, {}],
  ['dark', 390, { runOnly: ['color-contrast', 'link-in-text-block'] }],
  ['dark', 1280, { runOnly: ['color-contrast', 'link-in-text-block', 'target-size'] }],
  ['light', 1280, {}],
]

test('every page type has targets and links that are told apart in forced colours at 320 px', async ({
  browser,
  request,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const context = await browser.newContext({
    baseURL,
    bypassCSP: true,
    forcedColors: 'active',
    viewport: { width: 320, height: 844 },
  })
  const page = await context.newPage()
  const faults: string[] = []
  for (const path of [...Object.values(await publicPages(request)), '/hant', '/search?q=港口']) {
    await page.goto(path)
    // Not contrast, which is the browser's here.
    const runOnly = ['link-in-text-block', 'target-size', 'scrollable-region-focusable']
    faults.push(...(await axeFaults(page, { runOnly })).map((fault) => `${path}: ${fault}`))
  }
  expect(faults).toEqual([])
  await context.close()
})

test('every page type is free of axe violations, light and dark, on phone and desktop', async ({
  browser,
  request,
  baseURL,
}) => {
  test.setTimeout(240_000)
  const context = await browser.newContext({ baseURL, bypassCSP: true })
  const page = await context.newPage()
  for (const [name, path] of Object.entries({
    ...(await publicPages(request)),
    ...privatePages,
  })) {
    await page.goto(path)
    for (const [colorScheme, width, rules] of variants) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 844 })
      expect(await axeFaults(page, rules), `${name}, ${colorScheme}, ${width}`).toEqual([])
    }
  }
  await context.close()
})

for (const width of [390, 1280]) {
  test(`every page type has no layout shift and no overflow, ${width} px`, async ({
    browser,
    request,
    baseURL,
  }) => {
    test.setTimeout(120_000)
    const context = await browser.newContext({ baseURL, viewport: { width, height: 844 } })
    const page = await context.newPage()
    await page.addInitScript(() => {
      const layout = { shift: 0 }
      Object.assign(window, { layout })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          layout.shift += (entry as PerformanceEntry & { value: number }).value
      }).observe({ type: 'layout-shift', buffered: true })
    })
    for (const [name, path] of Object.entries(await publicPages(request))) {
      await page.goto(path, { waitUntil: 'networkidle' })
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
      await page.waitForLoadState('networkidle')
      const seen = await page.evaluate(() => ({
        // To two decimals, as web vitals are reported.
        shift: Number((window as unknown as { layout: { shift: number } }).layout.shift.toFixed(2)),
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      }))
      expect({ name, ...seen }).toEqual({ name, shift: 0, overflow: 0 })
    }
    await context.close()
  })
}

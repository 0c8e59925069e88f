/** Long words and other directions, wherever somebody writes a text. */
import type { Browser, Page } from 'playwright/test'
import { expect, test } from 'playwright/test'
import { arabic, long, pagesWith, type Texts, writeRows } from './support/odd-texts'
import { signInReader } from './support/signed-in'

test('a long word scrolls no page sideways at 320 px', async ({ browser, baseURL }) => {
  const faults = await visitAll(browser, baseURL, long, (page) =>
    page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      if (scrollWidth <= clientWidth) return []
      const wide = [...document.body.querySelectorAll('*')].filter(
        (element) => element.getBoundingClientRect().right > clientWidth + 1,
      )
      const names = wide.map((each) => `${each.tagName}.${each.getAttribute('class') ?? ''}`)
      return [`${scrollWidth} px: ${[...new Set(names)].join(' ')}`]
    }),
  )
  expect(faults).toEqual([])
})

test('a text from right to left has a direction of its own', async ({ browser, baseURL }) => {
  const faults = await visitAll(browser, baseURL, arabic, (page) =>
    page.evaluate(() => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const found = []
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const parent = node.parentElement
        if (!/[\u0590-\u08ff]/.test(node.textContent ?? '') || parent?.closest('script')) continue
        if (!parent?.closest('bdi, [dir]')) found.push(parent?.outerHTML.slice(0, 200) ?? '')
      }
      return found
    }),
  )
  expect(faults).toEqual([])
})

async function visitAll(
  browser: Browser,
  baseURL: string | undefined,
  texts: Texts,
  faultsOf: (page: Page) => Promise<string[]>,
): Promise<string[]> {
  test.setTimeout(240_000)
  const context = await browser.newContext({ baseURL, viewport: { width: 320, height: 640 } })
  const { id } = await signInReader(context, { role: 'admin', nickname: texts.name })
  const rows = await writeRows(id, texts)
  const { everybody, staff } = pagesWith(texts, rows, id)
  const page = await context.newPage()
  const faults: string[] = []
  for (const path of [...everybody, ...staff, `/desk/complaints/${rows.complaint}`]) {
    const answer = await page.goto(path)
    if (answer?.status() !== 200) faults.push(`${path}: ${answer?.status()}`)
    faults.push(...(await faultsOf(page)).map((fault) => `${path}: ${fault}`))
  }
  await rows.hide()
  await context.close()
  return faults
}

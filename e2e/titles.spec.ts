/** Titles break between words, in at most three lines. */
import { expect, type Page, test } from 'playwright/test'
import { publicPages } from './support/pages'
import { sql } from './support/signed-in'

const TITLES = 'h1, .card-title a, .headline > a, .clock-list a'
const LONG = '临澜港智慧码头集装箱吞吐量连续三年保持两位数增长，沿海航运企业订单排到明年春天'

test.beforeAll(() =>
  sql(
    `insert into story (status, title, body, column_slug)
     values ('published', $1, '正文。', (select slug from "column" order by position limit 1))`,
    [LONG],
  ),
)

test.afterAll(() => sql('delete from story where title = $1', [LONG]))

for (const width of [320, 360, 390, 768, 1280]) {
  test(`no title breaks inside a word that fits a line, ${width} px`, async ({ page, request }) => {
    test.setTimeout(120_000)
    await page.setViewportSize({ width, height: 800 })
    const faults: string[] = []
    let titles = 0
    const paths = [...Object.values(await publicPages(request)), '/search?q=港口']
    for (const path of paths) {
      await page.goto(path)
      const found = await titlesOf(page)
      titles += found.length
      for (const { text, broken, lines } of found) {
        if (broken !== '') faults.push(`${path}: ${text}: ${broken}`)
        if (lines > 3) faults.push(`${path}: ${text}: ${lines} lines`)
      }
    }
    expect(titles).toBeGreaterThan(100)
    expect(faults).toEqual([])
  })
}

test('a title is found in the page and is copied without seams', async ({ page }) => {
  await page.goto('/')
  const link = page.getByRole('link', { name: LONG, exact: true }).first()
  await expect(link).toBeVisible()
  expect(await link.evaluate((element: HTMLElement) => element.innerText)).toBe(LONG)
  const isFound = await page.evaluate(
    (text) => (window as unknown as { find(text: string): boolean }).find(text),
    LONG.slice(0, 20),
  )
  expect(isFound).toBe(true)
})

interface Shown {
  text: string
  /** The words that a line break divides, though a line has room for them. */
  broken: string
  lines: number
}

function titlesOf(page: Page): Promise<Shown[]> {
  return page.evaluate((selector) => {
    const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
    return [...document.querySelectorAll<HTMLElement>(selector)]
      .filter((title) => title.checkVisibility() && title.textContent !== '')
      .map((title) => {
        const block = title.closest<HTMLElement>('h1, .card-title, .headline > a') ?? title
        const tops = topsOf(title)
        const text = title.textContent
        const broken = [...segmenter.segment(text)]
          .filter(({ segment, index }) => {
            const ofWord = tops.slice(index, index + segment.length)
            const width = segment.length * parseFloat(getComputedStyle(title).fontSize)
            return width < block.clientWidth && Math.max(...ofWord) - Math.min(...ofWord) > 8
          })
          .map(({ segment }) => segment)
          .join(' ')
        const { lineHeight } = getComputedStyle(block)
        return { text, broken, lines: Math.round(contentHeight(block) / parseFloat(lineHeight)) }
      })

    function contentHeight(element: HTMLElement): number {
      const { paddingTop, paddingBottom } = getComputedStyle(element)
      return element.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom)
    }

    /** Where each character stands. */
    function topsOf(element: Element): number[] {
      const range = document.createRange()
      const tops: number[] = []
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        for (let at = 0; at < (node.textContent ?? '').length; at++) {
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          tops.push(range.getBoundingClientRect().top)
        }
      }
      return tops
    }
  }, TITLES)
}

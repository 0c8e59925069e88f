/** 字号, 长者版 and 听新闻. */
import { expect, type Page, test } from 'playwright/test'
import { publicPages } from './support/pages'

test('the size of the text is kept and is there before the first paint', async ({
  page,
  request,
}) => {
  const { article = '' } = await publicPages(request)
  await page.goto(article)
  const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize)
  expect(await size()).toBe('16px')
  const group = page.getByRole('group', { name: '字号' })
  await group.getByRole('button', { name: '特大' }).click()
  await expect(group.getByRole('button', { name: '特大' })).toHaveAttribute('aria-pressed', 'true')
  expect(parseFloat(await size())).toBeGreaterThan(20)
  // Without the elements only the blocking script can set it.
  await page.route('**/assets/elements*.js', (route) => route.abort())
  await page.reload()
  expect(parseFloat(await size())).toBeGreaterThan(20)
})

test('长者版 shows every page in one column, 20 px and more, with targets of 60 px', async ({
  page,
  request,
}) => {
  test.setTimeout(120_000)
  const pages = await publicPages(request)
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('/')
    await page.locator('footer').getByRole('button', { name: '长者版' }).click()
    for (const path of Object.values(pages)) {
      await page.goto(path)
      await expect(page.locator('html')).toHaveAttribute('data-elder', 'on')
      expect(await smallIn(page), `${path} at ${width}`).toEqual([])
    }
    await page.locator('footer').getByRole('button', { name: '长者版' }).click()
    await expect(page.locator('html')).not.toHaveAttribute('data-elder')
  }
})

test('听新闻 reads sentence by sentence, pauses, and goes on with the next story', async ({
  page,
  request,
}) => {
  await page.addInitScript(fakeSpeech)
  const { article = '' } = await publicPages(request)
  await page.goto(article)
  const title = await page.locator('h1').innerText()
  await page.getByRole('button', { name: '听新闻' }).click()
  await expect.poll(() => spoken(page)).toHaveLength(1)
  expect((await spoken(page)).join('')).toContain(title.slice(0, 4))
  await page.evaluate(() => dispatchEvent(new Event('sentence-spoken')))
  await expect.poll(() => spoken(page)).toHaveLength(2)
  await page.getByRole('button', { name: '暂停' }).click()
  await page.getByRole('button', { name: '继续' }).click()
  await page.getByLabel('语速').selectOption('1.5')
  const [, second, again, faster, ...more] = await spoken(page)
  expect([again, faster, ...more]).toEqual([second, second])
  await page.getByRole('button', { name: '下一篇' }).click()
  const next = page.locator('.related-articles a').first()
  await expect(page.getByRole('status').getByRole('link')).toHaveText(await next.innerText())
  await page.getByRole('button', { name: '停止' }).click()
  const { length } = await spoken(page)
  await page.evaluate(() => dispatchEvent(new Event('sentence-spoken')))
  expect(await spoken(page)).toHaveLength(length)
  await expect(page.getByRole('button', { name: '听新闻' })).toBeVisible()
})

test('a browser that can not speak is not offered it', async ({ page, request }) => {
  await page.addInitScript(() => {
    delete (window as { speechSynthesis?: unknown }).speechSynthesis
    delete (Window.prototype as { speechSynthesis?: unknown }).speechSynthesis
  })
  const { article = '' } = await publicPages(request)
  await page.goto(article)
  await expect(page.getByRole('group', { name: '字号' })).toBeVisible()
  await expect(page.getByRole('button', { name: '听新闻' })).toBeHidden()
})

/** A headless browser has no voices: what it would say is kept, and ends by an event. */
function fakeSpeech(): void {
  const said: string[] = []
  let end = () => {}
  addEventListener('sentence-spoken', () => end())
  const speech = {
    speak(utterance: SpeechSynthesisUtterance) {
      said.push(utterance.text)
      end = () => {
        end = () => {}
        utterance.onend?.({} as SpeechSynthesisEvent)
      }
    },
    // As in browsers that end what is cancelled.
    cancel: () => end(),
  }
  Object.defineProperty(window, 'speechSynthesis', { value: speech })
  Object.defineProperty(window, 'said', { value: said })
}

function spoken(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { said: string[] }).said)
}

/** Texts under 20 px, targets under 60 px beside texts, and whether the page scrolls sideways. */
function smallIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = []
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth) faults.push(`${scrollWidth} px wide`)
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement
      if (!parent || node.textContent?.trim() === '' || !parent.checkVisibility()) continue
      if (parent.closest('script, style, .hidden, svg')) continue
      const size = parseFloat(getComputedStyle(parent).fontSize)
      if (size < 20) faults.push(`${size} px: ${node.textContent?.slice(0, 20)}`)
    }
    for (const target of document.querySelectorAll<HTMLElement>(
      'header button, .actions button, .button',
    )) {
      const { height } = target.getBoundingClientRect()
      if (height > 0 && height < 59.5) faults.push(`${height} px high: ${target.textContent}`)
    }
    return [...new Set(faults)]
  })
}

/** The bar of breaking news is the last element of a page and stands above the others. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'playwright/test'

const SLOW_MS = 500
let slow: Server | undefined

test.afterEach(() => slow?.close())

test('a bar that comes late moves nothing', async ({ browser, baseURL }) => {
  slow = createServer((request, response) => {
    void fetch(`${baseURL}${request.url}`, { headers: { 'accept-encoding': 'identity' } }).then(
      async (answer) => {
        const body = Buffer.from(await answer.arrayBuffer())
        response.setHeader('content-type', answer.headers.get('content-type') ?? '')
        if (request.url !== '/columns') return response.end(body)
        response.setHeader('server-timing', 'breaking')
        response.write(body.toString().replace('</body></html>', ''))
        return setTimeout(
          () => response.end('<aside id="breaking" class="breaking"><p>快讯</p></aside>'),
          SLOW_MS,
        )
      },
      () => response.destroy(),
    )
  }).listen(0)
  const page = await browser.newPage()
  await page.addInitScript(() => {
    const seen = { shift: 0 }
    Object.assign(window, { seen })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.shift += (entry as PerformanceEntry & { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(`http://localhost:${(slow.address() as AddressInfo).port}/columns`)
  expect((await page.locator('.breaking').boundingBox())?.y).toBe(0)
  await page.waitForLoadState('networkidle')
  const shift = await page.evaluate(
    () => (window as unknown as { seen: { shift: number } }).seen.shift,
  )
  // To two decimals, as web vitals are reported.
  expect(Number(shift.toFixed(2))).toBe(0)
  await page.close()
})

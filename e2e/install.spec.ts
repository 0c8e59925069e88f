/** The service worker and the manifest, as browsers fetch them. */
import { gzipSync } from 'node:zlib'
import { expect, test } from 'playwright/test'

test('the worker weighs less than 3 kB, is checked each time, and the page is not indexed', async ({
  request,
}) => {
  const worker = await request.get('/sw.js')
  expect(worker.headers()['content-type']).toBe('text/javascript; charset=utf-8')
  expect(worker.headers()['cache-control']).toMatch(/no-cache|max-age=0, must-revalidate/)
  expect(gzipSync(await worker.body()).length).toBeLessThan(3000)
  const page = await (await request.get('/offline')).text()
  expect(page).toMatch(/<meta name="robots" content="noindex/)
  expect(await (await request.get('/sitemap/pages.xml')).text()).not.toContain('/offline')
})

test('the site can be installed: icons of 192 and 512 pixels, and a maskable one', async ({
  request,
}) => {
  const manifest = (await (await request.get('/manifest.webmanifest')).json()) as {
    icons: { src: string; sizes: string; purpose?: string }[]
  }
  for (const [sizes, purpose] of [['192x192'], ['512x512'], ['512x512', 'maskable']]) {
    const icon = manifest.icons.find(
      (one) => one.sizes === sizes && one.purpose === purpose && one.src.startsWith('/icon/'),
    )
    const answer = await request.get(icon?.src ?? '')
    expect(answer.headers()['content-type']).toBe('image/png')
    const png = await answer.body()
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes)
  }
})

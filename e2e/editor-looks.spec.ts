/** How the editor and its preview look, and what they weigh. */
import { gzipSync } from 'node:zlib'
import { expect, test } from 'playwright/test'
import { axeFaults } from './support/axe'
import { choose, newStory, openEditor, picture, showPreview } from './support/editor'
import { signInReader, sql } from './support/signed-in'

test('the preview is what the page shows, and runs nothing', async ({ page, context }) => {
  await signInReader(context, { role: 'editor' })
  const body = '## 小标题\n\n文字[^1]\n\n<img src=x onerror="document.title=1">\n\n[^1]: 注。'
  const id = await newStory(body)
  await sql(`update story set status = 'published' where id = $1`, [id])
  await openEditor(page, id)
  await showPreview(page)
  const preview = page.getByRole('region', { name: '预览正文' })
  await expect(preview.getByRole('heading', { name: '小标题' })).toBeVisible()
  const drawn = await preview.locator('.prose').innerHTML()
  await page.goto(`/article/${id}`)
  expect(await page.locator('article .prose').innerHTML()).toBe(drawn)
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1280, 1920]) {
    test(`the editor has no axe violation and no overflow, ${colorScheme}, ${width} px`, async ({
      browser,
      baseURL,
    }) => {
      const viewport = { width, height: 800 }
      const context = await browser.newContext({ baseURL, colorScheme, bypassCSP: true, viewport })
      await signInReader(context, { role: 'editor' })
      const page = await context.newPage()
      await openEditor(
        page,
        await newStory('## 小标题\n\n**字**[链](https://a.example) > 引\n\n> 引用'),
      )
      await expect(page.locator('.cm-line .md-heading').first()).toBeVisible()
      expect(await axeFaults(page)).toEqual([])
      await choose(page, [{ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: picture }])
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(await axeFaults(page)).toEqual([])
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow).toBe(0)
      await context.close()
    })
  }
}

test('the editor is at most 130 kB, gzipped, and no other page loads it', async ({
  page,
  context,
  request,
}) => {
  await signInReader(context, { role: 'editor' })
  await openEditor(page, await newStory('正文。'))
  const source = await page.locator('script[src*="editor-elements"]').getAttribute('src')
  const script = await (await request.get(source ?? '')).body()
  expect(gzipSync(script).length).toBeLessThanOrEqual(130_000)
  for (const path of ['/', '/desk', '/desk/comments']) {
    await page.goto(path)
    expect(await page.locator('script[src*="editor-elements"]').count()).toBe(0)
  }
})

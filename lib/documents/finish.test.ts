import { expect, test } from 'vitest'
import { cacheControlOf, statusOf, withoutFramework } from './finish'

test('takes out the framework and leaves what is ours', () => {
  const ours =
    '<script src="/assets/first-paint.js"></script><script type="module" src="/assets/elements.js"></script>'
  const data = '<script type="application/ld+json">{"a":"<\\/script>"}</script>'
  const html = `<head><link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/>${ours}</head>${data}
<script src="/_next/a.js" async=""></script><script>self.__next_f.push([1,"x"])</script><p>text</p>`
  expect(withoutFramework(html)).toBe(`<head>${ours}</head>${data}\n<p>text</p>`)
})

test('leaves a stylesheet and a preloaded picture', () => {
  const html =
    '<link rel="stylesheet" href="/a.css"/><link rel="preload" as="image" href="/a.webp"/>'
  expect(withoutFramework(html)).toBe(html)
})

test('reads the status that a page asks for, and no other', () => {
  expect(statusOf('<template data-status="410"></template>', 200)).toBe(410)
  expect(
    statusOf('<p>&lt;template data-status=&quot;410&quot;&gt;&lt;/template&gt;</p>', 200),
  ).toBe(200)
  expect(statusOf('<template data-status="302"></template>', 404)).toBe(404)
})

test('nothing keeps a page that failed', () => {
  expect(cacheControlOf(200)).toBe('public, max-age=0, must-revalidate')
  expect(cacheControlOf(503)).toBe('no-store')
})

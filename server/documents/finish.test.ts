import type { Response } from 'light-my-request'
import { beforeAll, expect, test } from 'vitest'
import { newRenderContext } from '@/lib/render-context'
import { fallbackPage } from './fallback-page'
import { finish, withoutFramework } from './finish'

beforeAll(() => {
  process.env.TRUST_PROXY = '0'
})

const page = '<!DOCTYPE html><html lang="zh-CN"><body><p>正文</p></body></html>'

function answer(payload: string, statusCode = 200, headers: Response['headers'] = {}): Response {
  const html = { 'content-type': 'text/html; charset=utf-8', ...headers }
  return {
    payload,
    statusCode,
    headers: html,
    rawPayload: Buffer.from(payload),
  } as unknown as Response
}

function finished(given: Response, context = {}, path = '/article/1') {
  const { body, ...about } = finish(path, given, { ...newRenderContext(), ...context })
  return { ...about, text: body.toString() }
}

test('framework scripts are removed, JSON-LD and our own scripts stay', () => {
  const ours =
    '<script src="/assets/first-paint.js"></script><script type="module" src="/assets/elements.js"></script>'
  const data = '<script type="application/ld+json">{"a":"<\\/script>"}</script>'
  const html = `<head><link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/>${ours}</head>${data}
<script src="/_next/a.js" async=""></script><script>self.__next_f.push([1,"x"])</script><p>text</p>`
  expect(withoutFramework(html)).toBe(`<head>${ours}</head>${data}\n<p>text</p>`)
})

test('stylesheets and preloaded images stay', () => {
  const html =
    '<link rel="stylesheet" href="/a.css"/><link rel="preload" as="image" href="/a.webp"/>'
  expect(withoutFramework(html)).toBe(html)
})

test('the status comes from the render context, and failed pages are not cacheable', () => {
  expect(finished(answer(page))).toEqual({
    status: 200,
    text: page,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=0, must-revalidate',
    },
  })
  expect(finished(answer(page), { status: 410 }).status).toBe(410)
  const { status, headers } = finished(answer(page), { status: 503 })
  expect([status, headers['cache-control'], headers['retry-after']]).toEqual([
    503,
    'no-store',
    '30',
  ])
})

test('a partner’s feed is private, whatever cache-control Next sends', () => {
  const given = answer('<rss/>', 200, {
    'content-type': 'application/xml',
    'cache-control': 'private, no-cache, no-store, max-age=0, must-revalidate',
    'x-robots-tag': 'noindex',
    'x-powered-by': 'Next.js',
  })
  expect(finished(given, { isPrivate: true }).headers).toEqual({
    'content-type': 'application/xml',
    'cache-control': 'private, max-age=0, must-revalidate',
    'x-robots-tag': 'noindex',
  })
  expect(finished(given).headers['cache-control']).toBe('public, max-age=0, must-revalidate')
})

test('a route handler’s Link header is sent, React’s preloads are not', () => {
  const link = (value: string) => finished(answer(page, 200, { link: value })).headers.link
  expect(link('</video/1>; rel="canonical"')).toBe('</video/1>; rel="canonical"')
  expect(link('</a.css>; rel=preload; as="style"')).toBeUndefined()
  expect(link('</a.css>; rel="preload"; as="style"')).toBeUndefined()
})

test('a truncated or failed page becomes the fallback page with 500', () => {
  const shell = '<html id="__next_error__"></html>'
  for (const given of [answer(page.slice(0, -10)), answer(page.slice(0, 40)), answer(shell, 500)]) {
    expect(finished(given)).toMatchObject({ status: 500, text: fallbackPage })
  }
  expect(finished(answer(`${page}\n<script>self.__next_f.push([1])</script>`)).status).toBe(200)
})

test('a redirect has no body, and a page that suspends throws', () => {
  const shell = answer('<html id="__next_error__"></html>', 308, { location: '/video/1' })
  expect(finished(shell)).toMatchObject({
    status: 308,
    text: '',
    headers: { location: '/video/1' },
  })
  const suspended = page.replace('<p>', '<template id="B:0"></template><p>')
  expect(() => finished(answer(suspended))).toThrow('suspends')
})

test('a file of the build is immutable', () => {
  const given = answer('a{}', 200, {
    'content-type': 'text/css',
    'cache-control': 'public, max-age=0',
  })
  const forever = 'public, max-age=31536000, immutable'
  expect(finished(given, {}, '/assets/a.css').headers['cache-control']).toBe(forever)
  expect(finished(given, {}, '/icons/a.css').headers['cache-control']).toBe('public, max-age=0')
})

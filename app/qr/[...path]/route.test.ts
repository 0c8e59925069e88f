import { expect, test } from 'vitest'
import { qr } from '@/lib/routes'
import { qrTarget } from '@/lib/media/qr-target'
import { GET } from './route'

test.each([
  ['/', undefined, '/'],
  ['/app', undefined, '/app'],
  ['/article/12', undefined, '/article/12'],
  ['/video/12', undefined, '/video/12'],
  ['/video/12', 83, '/video/12?t=83'],
])('the QR code of %s at %s leads to %s', (path, second, target) => {
  expect(qrTarget(qr(path, second))).toBe(target)
})

test.each([
  '/qr/.svg',
  '/qr/home/1.svg',
  '/qr/article.svg',
  '/qr/article/0.svg',
  '/qr/article/2147483648.svg',
  '/qr/article/1/2.svg',
  '/qr/video/1/01.svg',
  '/qr/video/1/1234567.svg',
  '/qr/login.svg',
  '/qr/https:/example.com.svg',
  '/qr/home.png',
])('%s has no QR code', (path) => expect(qrTarget(path)).toBeNull())

test('the SVG holds the canonical URL and no inline style or script', async () => {
  const answer = await GET(new Request('http://localhost:3000/qr/video/12/83.svg'))
  expect(answer.headers.get('content-type')).toBe('image/svg+xml')
  const svg = await answer.text()
  expect(svg).toMatch(/^<svg [^>]*viewBox/)
  expect(svg).not.toMatch(/<style|<script|style=|\son\w+=/)
  expect(svg).toContain('#ffffff')
  expect((await GET(new Request('http://localhost:3000/qr/x.svg'))).status).toBe(404)
})

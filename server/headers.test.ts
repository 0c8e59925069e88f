import { expect, test } from 'vitest'
import { headersFor } from './headers'

const policyOf = (target: string) => headersFor(target)['cross-origin-resource-policy']

test.each([
  '/',
  '/article/1',
  '/me',
  '/api/reader',
  '/assets/x.js',
  '/feed.xml/x',
  '/imagery?/image/',
])('%s may be loaded by our own pages only', (target) =>
  expect(policyOf(target)).toBe('same-origin'),
)

test.each([
  '/image/160/key.webp',
  '/media/a.mp4',
  '/og/article/1.png',
  '/icons/logo.png',
  '/embed/3',
  '/oembed?url=x',
  '/qr/home.svg',
  '/feed.xml',
  '/column/city/feed.json?x=1',
  '/topic/%E6%B8%AF/feed.atom',
])('%s may be loaded by other sites', (target) => expect(policyOf(target)).toBe('cross-origin'))

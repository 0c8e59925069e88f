import { expect, test } from 'vitest'
import { isPublic } from './path'

test('public paths are told from private ones', () => {
  for (const path of [
    '/',
    '/article/1',
    '/feed.xml',
    '/nowhere',
    '/assets/a.js',
    '/_next/static/a.css',
  ]) {
    expect(isPublic(path), path).toBe(true)
  }
  for (const path of [
    '/me',
    '/me/history',
    '/api/health',
    '/complaint',
    '/image/640/a.webp',
    '/_next/image',
    '/oembed',
  ]) {
    expect(isPublic(path), path).toBe(false)
  }
  expect(isPublic('/media-policy')).toBe(true)
})

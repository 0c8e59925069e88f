import { expect, test } from 'vitest'
import { cutout, picture } from '@/lib/routes'
import { CROPS, WIDTHS } from './sizes'
import { parsePicturePath } from './picture-form'

test('URLs by lib/routes.ts are parsed', () => {
  for (const width of WIDTHS) {
    const form = { type: 'webp', width }
    expect(parsePicturePath(picture('demo/a.b-c.jpg', width))).toEqual({
      file: 'demo/a.b-c.jpg',
      form,
    })
  }
  for (const { width, height } of CROPS) {
    for (const focus of [null, { x: 0, y: 100 }, { x: 7, y: 42 }]) {
      const form = { type: 'jpg', width, height, focus }
      const path = cutout('a.png', width, height, focus)
      expect(parsePicturePath(path)).toEqual({ file: 'a.png', form })
    }
  }
})

test.each([
  '/image/321/a.jpg.webp',
  '/image/0320/a.jpg.webp',
  '/image/1200x676/a.jpg.jpg',
  '/image/1200x675-50/a.jpg.jpg',
  '/image/1200x675-101-0/a.jpg.jpg',
  '/image/1200x675-07-0/a.jpg.jpg',
  '/image/1200x675-5-5-5/a.jpg.jpg',
  '/image/320-5-5/a.jpg.webp',
  '/image/320/a.jpg',
  '/image/320/a.jpg.jpg',
  '/image/320/a.txt.webp',
  '/image/320/../a.jpg.webp',
  '/image/320/%2e%2e/a.jpg.webp',
  '/image/320/a%2Fb.jpg.webp',
  '/image/320//a.jpg.webp',
  '/image/320/.a.jpg.webp',
  '/image/320/a\\b.jpg.webp',
  '/image/320/a.jpg%00.webp',
  '/image/320/a.jpg.webp/',
  '/image/320/港口.jpg.webp',
])('%s is rejected', (path) => expect(parsePicturePath(path)).toBeNull())

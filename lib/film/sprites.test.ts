import { expect, test } from 'vitest'
import { sheetOf, spriteCues } from './sprites'

test.each([
  [3, { columns: 1, rows: 1, every: 4 }, 1],
  [41, { columns: 10, rows: 2, every: 4 }, 11],
  [7200, { columns: 10, rows: 10, every: 72 }, 100],
])('a film of %i s has these pictures', (duration, sheet, count) => {
  const made = sheetOf(duration, { width: 854, height: 480 })
  expect(made.count).toBe(count)
  expect(made.sheet).toEqual({ ...sheet, width: 160, height: 90 })
})

test('a tall film has tall pictures', () => {
  expect(sheetOf(10, { width: 480, height: 854 }).sheet).toMatchObject({ width: 90, height: 160 })
})

test('each time has its part of the picture', () => {
  const { sheet, count } = sheetOf(9.5, { width: 854, height: 480 })
  expect(spriteCues(sheet, count, 9.5, 's.jpg')).toBe(`WEBVTT

00:00:00.000 --> 00:00:04.000
s.jpg#xywh=0,0,160,90

00:00:04.000 --> 00:00:08.000
s.jpg#xywh=160,0,160,90

00:00:08.000 --> 00:00:09.500
s.jpg#xywh=320,0,160,90
`)
})

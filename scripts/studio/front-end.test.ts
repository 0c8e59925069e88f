import { readFileSync } from 'node:fs'
import { transform } from 'esbuild'
import { expect, test } from 'vitest'
import { correct, corrections, openOnStories } from './front-end'

const studio = readFileSync('node_modules/prisma/build/studio.js', 'utf8')

test.each(corrections)('Studio still has the place: $why', ({ find }) => {
  const places = studio.match(new RegExp(find, 'g')) ?? []
  expect(places.length).toBeGreaterThan(0)
  if (!find.global) expect(places).toHaveLength(1)
})

test('the corrected script is JavaScript', async () => {
  const { script, missed } = correct(studio)
  expect(missed).toEqual([])
  await expect(transform(script, { loader: 'js', format: 'esm' })).resolves.toBeTruthy()
})

test('another version of Studio is served as it is, and said', () => {
  expect(correct('another')).toEqual({
    script: 'another',
    missed: corrections.map(({ why }) => why),
  })
})

test('the page opens on the stories', () => {
  expect(openOnStories('<html><head></head></html>')).toBe(
    "<html><head><script>if (!location.hash) location.replace('#schema=public&table=story&view=table&sort=id:desc&pin=title,status')</script></head></html>",
  )
})

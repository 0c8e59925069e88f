import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { transform } from 'esbuild'
import { expect, test, vi } from 'vitest'
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

test.each([
  ['', '#schema=public&table=story&view=table&sort=id:desc&pin=title,status'],
  [
    '#table=story&schema=public&view=table',
    '#table=story&schema=public&view=table&sort=id:desc&pin=title,status',
  ],
  ['#table=story&view=table&sort=title:asc', null],
  ['#table=image&view=table', null],
  ['#schema=public&view=console', null],
])('the page at "%s" is led to %s', (hash, expected) => {
  const [, script = ''] = /<script>([^]*)<\/script><\/head>/.exec(openOnStories('</head>')) ?? []
  const replace = vi.fn()
  runInNewContext(script, {
    location: { hash, replace },
    addEventListener: vi.fn(),
    URLSearchParams,
  })
  expect(replace.mock.calls).toEqual(expected === null ? [] : [[expected]])
})

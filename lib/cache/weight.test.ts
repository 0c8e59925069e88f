import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { weightOf } from './weight'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

const card = (n: number) => ({
  id: n,
  kind: 'article',
  title: `港口开通新航线，第${n}年`,
  summary: `${'这是摘要。'.repeat(12)}${n}`,
  column: { slug: `city-${n}`, name: `城市${n}` },
  publishedAt: new Date(1.7e12 + n * 1000).toISOString(),
  cover: { key: `2026/11/${n}.jpg`, width: 1600, height: 900, alt: '' },
  position: null,
  score: n / 3,
})

test.each<[string, (n: number) => unknown]>([
  ['a list of cards', (n) => ({ items: Array.from({ length: 20 }, (_, i) => card(n * 20 + i)) })],
  [
    'a story',
    (n) => ({ ...card(n), body: `${'正文段落。'.repeat(300)}${n}`, keywords: [`港口${n}`] }),
  ],
])('the estimate for %s is within a fifth of the heap', (_, make) => {
  const values: unknown[] = []
  const add = (n: number) => values.push(JSON.parse(JSON.stringify(make(n))))
  for (let n = 0; n < 500; n++) add(n)
  collect()
  const before = process.memoryUsage().heapUsed
  for (let n = 500; n < 2500; n++) add(n)
  collect()
  const taken = process.memoryUsage().heapUsed - before
  const weight = values.slice(500).reduce<number>((sum, value) => sum + weightOf(value), 0)
  expect(weight / taken).toBeGreaterThan(0.8)
  expect(weight / taken).toBeLessThan(1.2)
})

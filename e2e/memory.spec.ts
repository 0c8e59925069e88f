import { expect, test } from 'playwright/test'
import { makeVisitor, visitAll, type Visitor } from '../bench/memory/visits'
import { heapProbe } from '../scripts/testing/heap'
import { type Instance, startInstance } from '../scripts/testing/instance'
import { type Newsroom, openNewsroom } from '../scripts/testing/newsroom'

const MB = 2 ** 20
const probe = heapProbe()

let newsroom: Newsroom
let instance: Instance
let visitor: Visitor

test.beforeAll(async () => {
  test.setTimeout(120_000)
  newsroom = await openNewsroom()
  visitor = await makeVisitor(newsroom)
  const env = { ...probe.env, MEMORY_MB: '400' }
  instance = await startInstance(newsroom.databaseUrl, undefined, env)
})

test.afterAll(async () => {
  await instance.stop()
  await newsroom.close()
  probe.close()
})

test('MEMORY_MB limits the heap as the metrics report', async () => {
  const limit = await instance.metric('heap_limit_bytes')
  expect(limit).toBeLessThan(400 * MB)
  expect(limit).toBeGreaterThan(256 * MB)
  expect(await instance.metric('heap_used_bytes')).toBeLessThan(limit / 2)
})

test('the heap does not grow with rendered private pages', async () => {
  test.setTimeout(120_000)
  const render = (count: number) => {
    const paths = Array.from({ length: count }, (_, i) => visitor.paths[i % visitor.paths.length])
    return visitAll(instance, paths.map(String), visitor.headers)
  }
  await render(150)
  const { alive: before } = await probe.read(instance.pid)
  await render(400)
  const { alive: after, limit } = await probe.read(instance.pid)
  // It grew by 20 MB when each page leaked.
  expect(after - before).toBeLessThan(8 * MB)
  expect(after).toBeLessThan(limit / 2)
})

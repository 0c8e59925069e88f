/** A fake handler stands in for Next. */
import type { ServerResponse } from 'node:http'
import { PassThrough } from 'node:stream'
import { beforeEach, expect, test } from 'vitest'
import { cached, reads } from '@/lib/cached'
import { tag } from '@/lib/tags'
import type { Handler } from '../ask-next'
import { invalidate, invalidateAll } from '../documents/store'
import { lifecycle } from '../lifecycle'
import { readChanges } from './changes'
import { join, readersWaiting } from './readers'

const STORY = 7
const soon = { timeout: 10_000 }

/** The number of the story's last change. */
let last = 0
let ended = false
/** How many of the next reads after that number fail. */
let failures: Record<number, number> = {}

const readState = cached(
  'test-live',
  () => Promise.resolve({ last, ended }),
  () => [tag.live(STORY)],
)

const next: Handler = async (request, response) => {
  const after = Number(request.url?.split('/').pop())
  const left = failures[after] ?? 0
  failures[after] = left - 1
  if (left > 0) {
    response.statusCode = 500
    response.end()
    return
  }
  const state = await readState()
  const updates = Array.from({ length: state.last - after }, (_, n) => ({
    number: after + n + 1,
    element: `entry-${after + n + 1}`,
    html: '<p></p>',
  }))
  response.setHeader('content-type', 'application/json; charset=utf-8')
  response.end(JSON.stringify({ updates, isTooLong: false, ...state }))
}

beforeEach(() => {
  invalidateAll()
  reads.storing = true
  last = 3
  ended = false
  failures = {}
})

test('each is sent what it missed and what comes; the end ends them', async () => {
  const [first, second] = [reader(1), reader(3)]
  await expect.poll(() => first.ids(), soon).toEqual([2, 3])
  last = 4
  invalidate([tag.live(STORY)])
  await expect.poll(() => second.ids(), soon).toEqual([4])
  ended = true
  invalidate([tag.live(STORY)])
  await expect.poll(() => [first.text(), second.text()], soon).toEqual([ENDED, ENDED])
  expect([first.ids(), second.ids()]).toEqual([[2, 3, 4], [4]])
})

test('a read that fails is tried once more', async () => {
  failures = { 1: 1 }
  const one = reader(1)
  await expect.poll(() => one.ids(), soon).toEqual([2, 3])
  expect(one.stream.writableEnded).toBe(false)
  one.stream.destroy()
})

test('one that fails again ends the readers who waited for it, and no others', async () => {
  failures = { 1: 2 }
  const [first, second] = [reader(1), reader(2)]
  await expect.poll(() => first.stream.writableEnded, soon).toBe(true)
  await expect.poll(() => second.ids(), soon).toEqual([3])
  expect(second.stream.writableEnded).toBe(false)
  second.stream.destroy()
})

test('nothing is written to who has been sent the end, and a shutdown ends the others', async () => {
  const [slow, other] = [reader(2), reader(2)]
  await expect.poll(() => [slow.ids(), other.ids()], soon).toEqual([[3], [3]])
  const faults: unknown[] = []
  slow.stream.on('error', (error) => faults.push(error))
  ended = true
  invalidate([tag.live(STORY)])
  await expect.poll(() => slow.stream.writableEnded, soon).toBe(true)
  last = 4
  invalidate([tag.live(STORY)])
  const late = reader(4)
  await expect.poll(() => late.stream.writableEnded, soon).toBe(true)
  expect(faults).toEqual([])
  lifecycle.endStreams()
  expect(other.stream.writableEnded).toBe(true)
})

test('a change is parsed once, however many readers connect', async () => {
  expect(await readChanges(STORY, 1, next)).toBe(await readChanges(STORY, 1, next))
})

test('who has left before is not waited for', async () => {
  const gone = new PassThrough()
  gone.destroy()
  await expect.poll(() => gone.closed).toBe(true)
  const before = readersWaiting()
  join(STORY, { response: gone as unknown as ServerResponse, address: 'a', last: 1 }, next)
  expect(readersWaiting()).toBe(before)
})

const ENDED = expect.stringContaining('event: ended') as unknown

/** Its browser takes nothing off: the connection stays open after its end. */
function reader(after: number) {
  const stream = new PassThrough()
  const parts: string[] = []
  const write = stream.write.bind(stream) as (part: unknown) => boolean
  stream.write = ((part: unknown) => {
    parts.push(String(part))
    return write(part)
  }) as typeof stream.write
  join(STORY, { response: stream as unknown as ServerResponse, address: 'a', last: after }, next)
  const text = () => parts.join('')
  return {
    stream,
    text,
    ids: () => [...text().matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id)),
  }
}

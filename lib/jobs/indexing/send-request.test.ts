import { expect, test } from 'vitest'
import { loopback } from '@/lib/testing/loopback'
import { sendRequest, retryAfterMs } from './send-request'

const receiver = loopback()
const now = Date.parse('2026-11-25T12:00:00Z')

test.each([
  ['120', 120_000],
  ['Wed, 25 Nov 2026 12:01:00 GMT', 60_000],
  ['Wed, 25 Nov 2026 11:00:00 GMT', 0],
  ['99999999', 86_400_000],
  ['soon', null],
])('Retry-After: %s', (value, pause) => {
  expect(retryAfterMs(new Headers({ 'retry-after': value }), now)).toBe(pause)
})

test('a receiver that hangs or stops halfway times out', async () => {
  receiver.answers.push(
    () => undefined,
    (_, response) => response.write('{'),
  )
  for (let n = 0; n < 2; n++) {
    await expect(sendRequest(receiver.at('/'), {}, 400)).rejects.toMatchObject({
      reason: 'no answer in time',
    })
  }
  expect(receiver.requests).toHaveLength(2)
})

import { expect, test } from 'vitest'
import { progressOf } from './stalled-connections'

const KB = 1024

/** Seconds until a client that reads `rate` bytes a second of endless 64 kB chunks is disconnected. */
function lifeOf(rate: number): number {
  let progress: ReturnType<typeof progressOf> = { sent: 0, at: 0 }
  for (let second = 5; second < 600; second += 5) {
    const chunks = Math.floor((second * rate) / (64 * KB))
    const written = { bytesWritten: (chunks + 1) * 64 * KB, writableLength: 64 * KB }
    progress = progressOf(written, progress, second * 1000)
    if (progress === null) return second
  }
  return Infinity
}

test('a client that reads nothing or 100 bytes a second is disconnected', () => {
  expect(lifeOf(0)).toBeLessThanOrEqual(100)
  expect(lifeOf(100)).toBeLessThanOrEqual(100)
})

test('a client at 4 kB/s stays connected', () => {
  expect(lifeOf(4 * KB)).toBe(Infinity)
})

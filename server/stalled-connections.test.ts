import { expect, test } from 'vitest'
import { progressOf } from './stalled-connections'

const KB = 1024

/** How long a connection lives whose reader takes so many bytes a second of endless chunks of 64 kB. */
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

test('a reader who takes nothing, or next to nothing, is let go', () => {
  expect(lifeOf(0)).toBeLessThanOrEqual(100)
  expect(lifeOf(100)).toBeLessThanOrEqual(100)
})

test('a slow telephone has its film', () => {
  expect(lifeOf(4 * KB)).toBe(Infinity)
})

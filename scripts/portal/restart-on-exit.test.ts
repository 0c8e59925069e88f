import { beforeAll, expect, test, vi } from 'vitest'
import { keepRunning } from './restart-on-exit'

const dead = {
  process: { exitCode: null, signalCode: 'SIGKILL' as const },
  ended: Promise.resolve(),
}
const atOnce = () => Promise.resolve()

beforeAll(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})

test('what dies is started again, until it has died five times in a minute', async () => {
  const start = vi.fn(() => dead)
  const kept = keepRunning('The server', dead, start, new AbortController().signal, atOnce)
  await expect(kept).rejects.toThrow(
    'The server ended 5 times within a minute, the last time by signal SIGKILL',
  )
  expect(start).toHaveBeenCalledTimes(4)
})

test('what was asked to stop is not', async () => {
  const stopping = new AbortController()
  const start = vi.fn(() => dead)
  const ended = Promise.resolve().finally(() => stopping.abort())
  await keepRunning('The server', { ...dead, ended }, start, stopping.signal, atOnce)
  expect(start).not.toHaveBeenCalled()
})

test('asked to stop in a pause, it is not started again', async () => {
  const stopping = new AbortController()
  const start = vi.fn(() => dead)
  const wait = () => Promise.resolve(stopping.abort())
  await keepRunning('The server', dead, start, stopping.signal, wait)
  expect(start).not.toHaveBeenCalled()
})

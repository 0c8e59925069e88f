import { beforeAll, expect, test, vi } from 'vitest'
import { restartOnExit } from './restart-on-exit'

const killed = {
  process: { exitCode: null, signalCode: 'SIGKILL' as const },
  ended: Promise.resolve(),
}
const noDelay = () => Promise.resolve()

beforeAll(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})

test('a crashed process is restarted until it has crashed five times within a minute', async () => {
  const start = vi.fn(() => killed)
  const supervised = restartOnExit(
    'The server',
    killed,
    start,
    new AbortController().signal,
    noDelay,
  )
  await expect(supervised).rejects.toThrow(
    'The server ended 5 times within a minute, the last time by signal SIGKILL',
  )
  expect(start).toHaveBeenCalledTimes(4)
})

test('a process that exits during a shutdown is not restarted', async () => {
  const stopping = new AbortController()
  const start = vi.fn(() => killed)
  const ended = Promise.resolve().finally(() => stopping.abort())
  await restartOnExit('The server', { ...killed, ended }, start, stopping.signal, noDelay)
  expect(start).not.toHaveBeenCalled()
})

test('a shutdown during the delay prevents the restart', async () => {
  const stopping = new AbortController()
  const start = vi.fn(() => killed)
  const wait = () => Promise.resolve(stopping.abort())
  await restartOnExit('The server', killed, start, stopping.signal, wait)
  expect(start).not.toHaveBeenCalled()
})

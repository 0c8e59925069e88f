import { expect, test, vi } from 'vitest'
import type { WorkerScope } from './worker-scope'

type Listener = Parameters<WorkerScope['addEventListener']>[1]

test('the worker of OFFLINE_READING=0 deletes our caches alone, and itself', async () => {
  const listeners = new Map<string, Listener>()
  const names = new Set(['offline-shell-a', 'offline-1-files', 'offline-1-read-0', 'else'])
  const unregister = vi.fn(() => Promise.resolve(true))
  vi.stubGlobal('self', {
    addEventListener: (type: string, listener: Listener) => listeners.set(type, listener),
    registration: { unregister },
  })
  vi.stubGlobal('caches', {
    keys: () => Promise.resolve([...names]),
    delete: (name: string) => Promise.resolve(names.delete(name)),
  })
  await import('./service-worker-farewell')
  // It answers nothing, so every request is the browser's own.
  expect([...listeners.keys()]).toEqual(['install', 'activate'])
  let done: Promise<unknown> = Promise.resolve()
  listeners.get('activate')?.({
    waitUntil: (work: Promise<unknown>) => void (done = work),
  } as never)
  await done
  expect([...names]).toEqual(['else'])
  expect(unregister).toHaveBeenCalledOnce()
})

/** Served in the service worker's place where OFFLINE_READING is 0: removes what was kept, then itself. */
import { OURS } from './names'
import type { WorkerScope } from './worker-scope'

const worker = self as unknown as WorkerScope

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', (event) => event.waitUntil(leave()))

async function leave(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS))
  await Promise.all(names.map((name) => caches.delete(name)))
  await worker.registration.unregister()
}

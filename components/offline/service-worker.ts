/**
 * Answers with copies where the network fails (decision 40). It keeps the page 离线阅读 alone; pages keep themselves
 * (copies.ts).
 */
import { hant, isHant } from '@/lib/routes/hant'
import { neverKept } from '@/lib/routes/never-kept'
import { offlineRoutes } from '@/lib/routes/offline'
import { CONTENT, FILES, OURS, SHELL } from './names'
import type { FetchEvent, WorkerScope } from './worker-scope'

/** By scripts/release/bundle.ts: the build's digest and the paths of its scripts. */
declare const BUILD: string
declare const SCRIPTS: string[]

const worker = self as unknown as WorkerScope
const shell = SHELL + BUILD
const { offline } = offlineRoutes

/** After which a copy is shown; a page without a copy waits for the network. */
const PATIENCE_MS = 4000

worker.addEventListener('install', (event) => event.waitUntil(install()))
worker.addEventListener('activate', (event) => event.waitUntil(activate()))
worker.addEventListener('fetch', answer)

/** Fails as a whole; the browser tries again at a later page. */
async function install(): Promise<void> {
  const cache = await caches.open(shell)
  const page = await fetch(offline, { cache: 'no-cache' })
  if (page.status !== 200) throw new Error(`${offline}: ${page.status}`)
  const html = await page.clone().text()
  const files = [...html.matchAll(/ (?:href|src)="(\/(?:assets|_next\/static)\/[^"]+)"/g)]
  await cache.addAll([...new Set([...SCRIPTS, ...files.map(([, file]) => file ?? '')])])
  await cache.put(offline, page)
  // Any worker can answer for any page: names of scripts and styles have a hash.
  await worker.skipWaiting()
}

async function activate(): Promise<void> {
  const names = await caches.keys()
  const stale = names.filter((name) => name.startsWith(OURS) && !name.startsWith(CONTENT))
  await Promise.all(stale.filter((name) => name !== shell).map((name) => caches.delete(name)))
  await worker.clients.claim()
  // The request goes out while the worker starts. Last: older browsers don't have it, and throw.
  await worker.registration.navigationPreload.enable()
}

function answer(event: FetchEvent): void {
  const { method, url, headers, mode } = event.request
  const { origin, pathname } = new URL(url)
  if (method !== 'GET' || origin !== location.origin || headers.has('range')) return
  if (mode === 'navigate') {
    if (!neverKept.test(pathname)) event.respondWith(answerPage(event, pathname))
  } else if (/^\/(?:assets|_next\/static)\//.test(pathname)) {
    event.respondWith(answerFile(event.request))
  } else if (pathname.startsWith('/image/')) {
    event.respondWith(answerPicture(event.request, pathname))
  }
}

/** The network's answer whatever it is; a copy where there is none, or none yet. */
async function answerPage(event: FetchEvent, path: string): Promise<Response> {
  const network = askNetwork(event)
  event.waitUntil(network.catch(() => undefined))
  const copy = caches.match(path)
  const late = copy.then((found) => (found ? afterPatience(found) : network))
  try {
    return await Promise.race([network, late])
  } catch {
    return (await copy) ?? offlinePage(path)
  }
}

async function askNetwork({ request, preloadResponse }: FetchEvent): Promise<Response> {
  return (await preloadResponse) ?? fetch(request)
}

function afterPatience(copy: Response): Promise<Response> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, copy))
}

async function offlinePage(path: string): Promise<Response> {
  const rendition = isHant(path) && (await caches.match(hant(offline)))
  return rendition || (await caches.match(offline)) || Response.error()
}

/** Names have a hash, so a copy is never old. */
async function answerFile(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request)
}

async function answerPicture(request: Request, path: string): Promise<Response> {
  try {
    return await fetch(request)
  } catch {
    return (await findPicture(path)) ?? Response.error()
  }
}

/** In any width: offline the window may be another than when it was kept. */
async function findPicture(path: string): Promise<Response | undefined> {
  const cache = await caches.open(FILES)
  const [, key = path] = /^\/image\/[^/]+(\/.+)/.exec(path) ?? []
  const kept = (await cache.keys()).find(({ url }) => url.endsWith(key))
  return (await cache.match(path)) ?? (kept && cache.match(kept))
}

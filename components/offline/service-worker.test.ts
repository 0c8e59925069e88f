import { beforeEach, expect, test, vi } from 'vitest'
import type { FetchEvent } from './worker-scope'

const listeners: { fetch?: (event: FetchEvent) => void } = {}
const origin = 'https://news.example.org'
const copies = new Map<string, Response>()
const network = vi.fn<() => Promise<Response>>()

vi.stubGlobal('self', {
  addEventListener: (type: 'fetch', listener: (event: FetchEvent) => void) => {
    listeners[type] = listener
  },
})
vi.stubGlobal('location', { origin })
vi.stubGlobal('BUILD', 'build')
vi.stubGlobal('SCRIPTS', [])
vi.stubGlobal('fetch', () => network())
vi.stubGlobal('caches', { match: (path: string) => Promise.resolve(copies.get(path)) })

await import('./service-worker')

beforeEach(() => {
  copies.clear()
  vi.useFakeTimers()
})

const never = () => new Promise<Response>(() => undefined)
const isAnswered = async (answer: Promise<Response> | null) =>
  (await Promise.race([answer, Promise.resolve(null)])) !== null

/** The worker's answer; null where it leaves the request to the browser. */
function ask(url: string, init: Partial<Request> = {}): Promise<Response> | null {
  let answer: Promise<Response> | null = null
  const request = { method: 'GET', mode: 'navigate', headers: new Headers(), ...init }
  listeners.fetch?.({
    request: { ...request, url: new URL(url, origin).href } as Request,
    respondWith: (given) => void (answer = given),
    waitUntil: () => undefined,
  })
  return answer
}

test('a page is the network’s, whatever it says, while it answers in time', async () => {
  const copy = new Response('copy')
  copies.set('/article/1', copy)
  const gone = new Response('gone', { status: 410 })
  network.mockImplementation(() => new Promise((resolve) => setTimeout(resolve, 3900, gone)))
  const answer = ask('/article/1')
  await vi.advanceTimersByTimeAsync(3950)
  expect(await answer).toBe(gone)
})

test('after four seconds a copy is shown, and a page without one waits', async () => {
  copies.set('/article/1', new Response('copy'))
  network.mockImplementation(never)
  const [kept, missing] = [ask('/article/1?utm=x'), ask('/article/2')]
  await vi.advanceTimersByTimeAsync(3900)
  expect(await isAnswered(kept)).toBe(false)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await (await kept)?.text()).toBe('copy')
  expect(await isAnswered(missing)).toBe(false)
})

test('without a network a page is its copy, else 离线阅读 in its script', async () => {
  network.mockRejectedValue(new TypeError('no network'))
  copies.set('/offline', new Response('离线')).set('/article/1', new Response('copy'))
  expect(await (await ask('/article/1'))?.text()).toBe('copy')
  expect(await (await ask('/hot'))?.text()).toBe('离线')
  copies.set('/offline', new Response('离线')).set('/hant/offline', new Response('離線'))
  expect(await (await ask('/hant/hot'))?.text()).toBe('離線')
})

test.each<[string, Partial<Request>]>([
  ['/article/1', { method: 'POST' }],
  ['/media/a.mp4', { mode: 'no-cors', headers: new Headers({ range: 'bytes=0-' }) }],
  ['/image/640/a.webp', { mode: 'no-cors', headers: new Headers({ range: 'bytes=0-' }) }],
  ['https://elsewhere.example.org/', {}],
  ['/api/reader?story=1', { mode: 'cors' }],
  ['/api/me/export', {}],
  ['/me', {}],
  ['/desk/comments', {}],
  ['/login?next=/', {}],
])('%s %o is left to the browser', (url, init) => expect(ask(url, init)).toBeNull())

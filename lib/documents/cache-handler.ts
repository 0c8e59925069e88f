/**
 * Next's cacheHandler: the one place that every finished page passes through. `set` gets the object
 * that the answer is then made from, so what it changes holds for the first answer too. No document
 * of Next's promises that order; e2e/documents.spec.ts tells after an upgrade.
 */
import type { IncomingHttpHeaders } from 'node:http'
import { building, env } from '@/lib/env'
import { bodyOf, type Document, toDocument } from './document'
import { asGone, cacheControlOf, retryAfterOf, statusOf, withoutFramework } from './finish'
import { keep, kept } from './kept'
import { isEmptyShell, lastResort } from './last-resort'
import { listen } from './listener'
import { type Moved, moved, movedTags } from './moved'
import { boundNextMemory } from './next-memory'
import { pathOfKey } from './path'
import { drop, type Render, RENDER_HEADER, shared } from './shared'

interface Page {
  kind: 'APP_PAGE'
  html: string
  status?: number
  headers?: Record<string, unknown>
}

interface Route {
  kind: 'APP_ROUTE'
  body: Buffer
  status: number
  headers: Record<string, unknown>
}

interface Datum {
  kind: 'FETCH'
  tags?: string[]
  data: { body: string }
}

type Value = Page | Route | Datum

/** Where Next keeps the page for addresses that no route matches; it knows the status itself. */
const UNMATCHED = '/_not-found'

/** Next makes one for each request, so `began` is before anything that the request reads. */
export default class DocumentCache {
  readonly #began = shared.freshness.now
  /** Whose answer this is. By AsyncLocalStorage it was not found for pages whose read failed (Next 16.4). */
  readonly #render: Render | undefined

  constructor({ _requestHeaders: headers }: { _requestHeaders?: IncomingHttpHeaders }) {
    this.#render = shared.rendering.get(String(headers?.[RENDER_HEADER]))
    if (!building()) listen()
  }

  async get(key: string): Promise<object | null> {
    const datum = shared.data.get(key)
    if (datum) return { lastModified: Date.now(), value: datum.value }
    const path = pathOfKey(key)
    const document = kept(path)
    if (!document) return null
    if (this.#render) this.#render.document = Promise.resolve(document)
    const value = document.rendered ?? (await revive(document))
    return { lastModified: Date.now(), cacheControl: { revalidate: false }, value }
  }

  async set(key: string, value: Value | null, context: { tags?: string[] }): Promise<void> {
    if (value?.kind === 'FETCH')
      this.#keepDatum(key, value, [...(context.tags ?? []), ...(value.tags ?? [])])
    else if (value?.kind === 'APP_PAGE' || value?.kind === 'APP_ROUTE')
      await this.#finish(pathOfKey(key), value)
  }

  /** Called when an editor's tool inside Next revalidates; changes of rows come through the listener. */
  revalidateTag(tags: string | string[]): Promise<void> {
    drop([tags].flat())
    return Promise.resolve()
  }

  resetRequestCache(): void {}

  #keepDatum(key: string, value: Datum, tags: string[]): void {
    if (shared.freshness.changedSince(this.#began, tags)) return
    shared.data.set(key, { value, tags }, value.data.body.length * 2 + key.length + 256)
  }

  async #finish(path: string, value: Page | Route): Promise<void> {
    if (value.kind === 'APP_PAGE') finishPage(path, value)
    const old = isNoPage(value.status) && path !== UNMATCHED ? await moved(path) : null
    if (old) leadOn(value, old)
    const status = value.status ?? 200
    const headers = finishHeaders(path, value, status)
    const tags = [...tagsOf(value), ...(old ? movedTags(old) : [])]
    const body = value.kind === 'APP_PAGE' ? Buffer.from(value.html) : value.body
    const finishing = toDocument(body, { status, headers, tags, kind: value.kind })
    // At once: where Next does not wait for `set`, its answer may be over before the packing is.
    if (this.#render) this.#render.document = finishing
    boundNextMemory()
    const document: Document = { ...(await finishing), rendered: shared.served ? undefined : value }
    if (status >= 500 || shared.freshness.changedSince(this.#began, tags)) return
    keep(path, document)
  }
}

/** What Next would answer from, unpacked: seldom needed where server/main.ts answers. */
async function revive(document: Document): Promise<Page | Route> {
  const { kind, status, headers } = document
  const body = await bodyOf(document, 'identity')
  return kind === 'APP_PAGE'
    ? { kind, status, headers: { ...headers }, html: body.toString() }
    : { kind, status, headers: { ...headers }, body }
}

/** Changes the page in place, for the answer that Next makes of it. */
function finishPage(path: string, page: Page): void {
  if (isEmptyShell(page.html) && page.status !== 308 && page.status !== 307) {
    page.html = lastResort
    page.status = 500
    return
  }
  page.html = withoutFramework(page.html)
  page.status = path === UNMATCHED ? 404 : statusOf(page.html, page.status ?? 200)
}

/** Not there, or withdrawn: where an old address may lead on. */
function isNoPage(status: number | undefined): boolean {
  return status === 404 || status === 410
}

/** What is not there, at an old address: 301, 410, or 503 where that can't be known now. */
function leadOn(value: Page | Route, { status, location }: Moved): void {
  if (status === 404) return
  value.status = status
  if (location) value.headers = { ...value.headers, location }
  if (value.kind === 'APP_ROUTE') value.body = Buffer.from('')
  else if (status === 410) value.html = asGone(value.html)
  else value.html = status === 503 ? lastResort : ''
}

/**
 * To nginx in front (deploy/nginx): keep a copy, ask about it at each request, and send it only while no instance
 * answers. nginx does not pass this header on.
 */
const ALWAYS_EXPIRED = '@1'

/** What a route handler may say of its document besides. */
const passedOn = ['link', 'x-robots-tag', 'content-security-policy']

/** The headers that belong to the document; in `value` those that Next sends itself, in place. */
function finishHeaders(path: string, value: Page | Route, status: number): Record<string, string> {
  const given = (value.headers ??= {})
  const own: Record<string, string> = { 'cache-control': cacheControlOf(status, isPrivate(given)) }
  const retryAfter = retryAfterOf(status)
  if (retryAfter) own['retry-after'] = retryAfter
  // Next has set a Cache-Control of its own on an unmatched path; a second one would go out beside it.
  if (path !== UNMATCHED) Object.assign(given, own)
  if (env().TRUST_PROXY > 0 && status === 200 && own['cache-control']?.startsWith('public'))
    own['x-accel-expires'] = ALWAYS_EXPIRED
  own['content-type'] = text(given['content-type']) ?? 'text/html; charset=utf-8'
  for (const name of value.kind === 'APP_ROUTE' ? passedOn : []) {
    const said = text(given[name])
    if (said) own[name] = said
  }
  // Next writes a redirect's address twice, once for the page and once for its data.
  const location = text([given.location].flat()[0])
  if (location) own.location = location
  return own
}

/** Whether a route handler asks that no cache between us and the reader keeps its document. */
function isPrivate(given: Record<string, unknown>): boolean {
  return text(given['cache-control'])?.startsWith('private') ?? false
}

function tagsOf({ headers }: Page | Route): string[] {
  return text(headers?.['x-next-cache-tags'])?.split(',') ?? []
}

function text(header: unknown): string | undefined {
  return typeof header === 'string' ? header : undefined
}

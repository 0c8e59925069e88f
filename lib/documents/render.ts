/** Has Next render a public page, once for everybody who waits for it. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { inject, type Response } from 'light-my-request'
import { onPublicConnections } from '@/lib/db'
import { env } from '@/lib/env'
import { bounded } from '@/lib/bounded'
import { type Document, toDocument } from './document'
import { cacheControlOf } from './finish'
import { keep, kept } from './kept'
import { isFile, isSitemap } from './path'
import { type Render, RENDER_HEADER, shared } from './shared'

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Their names change with what is in them. */
const FOREVER = 'public, max-age=31536000, immutable'

/**
 * A render is a twentieth of a second of the one thread, and some waiting for the database: two are too few, and
 * with more of them each takes longer and nobody is served sooner.
 */
const pages = bounded({ atOnce: 3, waiting: 64, patience: 10_000, hold: 15_000 })

/** A sitemap takes tens of megabytes for the moment in which it is made. */
const sitemaps = bounded({ atOnce: 1, waiting: 64, patience: 10_000, hold: 30_000 })

const waiting = new Map<string, { moment: number; document: Promise<Document> }>()

/** The document of the path: the one in memory, else a new one. @throws Overloaded where too many wait for one. */
export async function documentOf(path: string, next: Handler): Promise<Document> {
  return kept(path) ?? (await renderOnce(path, next))
}

/** How many pages are asked for whose render has not begun. */
export function rendersWaiting(): number {
  return Math.max(0, waiting.size - shared.rendering.size)
}

/**
 * Readers who come while a page is being made wait for it together. One who comes after a change waits
 * for the next one: the page that was begun before it may be old. One at a time for each path, since
 * Next would join the second render to the first.
 */
function renderOnce(path: string, next: Handler): Promise<Document> {
  const moment = shared.freshness.now
  const begun = waiting.get(path)
  if (begun?.moment === moment) return begun.document
  const before = begun?.document.catch(() => undefined) ?? Promise.resolve()
  const make = async () => kept(path) ?? (await render(path, next))
  const document = before.then(() => (isSitemap(path) ? sitemaps(make) : pages(make)))
  const entry = { moment, document }
  waiting.set(path, entry)
  const forget = () => {
    if (waiting.get(path) === entry) waiting.delete(path)
  }
  document.then(forget, forget)
  return document
}

/** Next gets a request of our own making, so nothing that a stranger sent can end up in the page. */
async function render(path: string, next: Handler): Promise<Document> {
  const render: Render = {}
  const number = String((shared.renders += 1))
  shared.rendering.set(number, render)
  try {
    const dispatch = (request: IncomingMessage, response: ServerResponse) =>
      void onPublicConnections(() => next(request, response))
    const answer = await inject(dispatch, {
      method: 'GET',
      url: path,
      headers: { host: new URL(env().SITE_URL).host, [RENDER_HEADER]: number },
    })
    return (await render.document) ?? (await toPassing(path, answer))
  } finally {
    shared.rendering.delete(number)
  }
}

/** What passed no cache: a file, or an answer that Next made before it came to any page. */
async function toPassing(path: string, answer: Response): Promise<Document> {
  const file = isFile(path) && answer.statusCode === 200
  if (path.startsWith('/assets/')) answer.headers['cache-control'] = FOREVER
  const headers: Record<string, string> = { 'cache-control': cacheControlOf(answer.statusCode) }
  for (const name of ['location', 'content-type', ...(file ? ['cache-control'] : [])]) {
    const value = answer.headers[name]
    if (value !== undefined) headers[name] = String([value].flat()[0])
  }
  const about = { status: answer.statusCode, headers, tags: [], kind: 'APP_ROUTE' as const }
  const document = await toDocument(answer.rawPayload, about)
  if (file) keep(path, document)
  return document
}

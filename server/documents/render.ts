/** Renders public pages by Next, once for all who wait, and stores them. */
import type { Response } from 'light-my-request'
import { concurrencyLimit, type ConcurrencyLimit } from '@/lib/concurrency-limit'
import { reads } from '@/lib/cached'
import { onPublicConnections } from '@/lib/db'
import { env } from '@/lib/env'
import { newRenderContext, type RenderContext } from '@/lib/render-context'
import { isHant, routes, withoutHant } from '@/lib/routes'
import { withTimeout } from '@/lib/with-timeout'
import { askNext, type Handler } from '../ask-next'
import { type Document, takesBar, toDocument } from './document'
import { finish, isNotFoundShell } from './finish'
import { readTerms, traditionalDocument } from './hant/document'
import { applyRedirect, findRedirect } from './redirect'
import { isFile, isLongPicture, isSitemap } from './path'
import { documentState } from './state'
import { findDocument, storeDocument } from './store'

/** A render takes 50 ms of CPU and some waiting for the database, so more than three only delay each other. */
const pages = concurrencyLimit({
  concurrency: 3,
  maxQueued: 64,
  queueTimeout: 10_000,
  slotTimeout: 15_000,
})

/** A sitemap takes tens of megabytes while it is rendered. */
const sitemaps = concurrencyLimit({
  concurrency: 1,
  maxQueued: 64,
  queueTimeout: 10_000,
  slotTimeout: 30_000,
})

/** Drawing one takes as long as some pages, and readers of pages come first. */
const longPictures = concurrencyLimit({
  concurrency: 1,
  maxQueued: 16,
  queueTimeout: 10_000,
  slotTimeout: 15_000,
})

/** Then the render is taken for hung, and the next request starts another. */
const RENDER_TIMEOUT_MS = 60_000

interface Render {
  /** The version at its start; undefined while it is queued. */
  version?: number
  document: Promise<Document>
}

const renders = new Map<string, Render>()

/** The stored document of the path, else a new one. @throws Overloaded if too many renders are queued. */
export async function documentOf(path: string, next: Handler): Promise<Document> {
  return findDocument(path) ?? (await renderOnce(path, next))
}

export function rendersWaiting(): number {
  return Math.max(0, renders.size - documentState.rendering)
}

/**
 * Concurrent requests share one render, unless something changed since it began: it may show the old state. A path
 * has at most one render running and one queued.
 */
function renderOnce(path: string, next: Handler): Promise<Document> {
  const latest = renders.get(path)
  if (latest && (latest.version === undefined || latest.version === reads.versions.current))
    return latest.document
  const render: Render = { document: runAfter(latest, () => renderDocument(path, next, render)) }
  renders.set(path, render)
  const forget = () => {
    if (renders.get(path) === render) renders.delete(path)
  }
  render.document.then(forget, forget)
  return render.document
}

async function runAfter(
  earlier: Render | undefined,
  work: () => Promise<Document>,
): Promise<Document> {
  await earlier?.document.catch(() => undefined)
  return work()
}

async function renderDocument(path: string, next: Handler, render: Render): Promise<Document> {
  const stored = findDocument(path)
  if (stored) return stored
  if (isHant(path)) return renderTraditional(path, next, render)
  const context = newRenderContext()
  let version = 0
  const answer = await limitOf(path)(() => {
    render.version = version = reads.versions.current
    return callNext(path, next, context)
  })
  const document = await toPublicDocument(path, answer, context, next)
  if (isStorable(path, document)) storeDocument(path, document, version)
  return document
}

function limitOf(path: string): ConcurrencyLimit {
  if (isSitemap(path)) return sitemaps
  return isLongPicture(path) ? longPictures : pages
}

/** From the page's own document, so that it takes no slot and Next renders once for both. */
async function renderTraditional(path: string, next: Handler, render: Render): Promise<Document> {
  const version = (render.version = reads.versions.current)
  const page = await documentOf(withoutHant(path), next)
  const terms = await readTerms()
  const document = await traditionalDocument(page, terms)
  if (terms && isStorable(path, document)) storeDocument(path, document, version)
  return document
}

async function toPublicDocument(
  path: string,
  answer: Response,
  context: RenderContext,
  next: Handler,
): Promise<Document> {
  const page = isNotFoundShell(answer)
    ? await documentOf(routes.notFound, next)
    : await toDocumentOf(path, answer, context)
  const tags = [...new Set([...context.tags, ...page.tags])]
  const isMissing = page.status === 404 || page.status === 410
  if (!isMissing || path.startsWith(routes.notFound) || isFile(path)) return { ...page, tags }
  const redirect = await findRedirect(path)
  return applyRedirect({ ...page, tags }, redirect, tags, () => documentOf(routes.gone, next))
}

function toDocumentOf(path: string, answer: Response, context: RenderContext): Promise<Document> {
  const { body, ...about } = finish(path, answer, context)
  const bar = takesBar(body) ? ('hans' as const) : undefined
  return toDocument(body, { ...about, bar, tags: [...context.tags] })
}

/** Injects a new request, so that nothing a client sent can end up in the page. */
async function callNext(path: string, next: Handler, context: RenderContext): Promise<Response> {
  documentState.renders += 1
  documentState.rendering += 1
  try {
    const answer = askNext(
      (request, response) => onPublicConnections(() => next(request, response)),
      context,
      {
        method: 'GET',
        url: path,
        // Next puts metadata into the head only for known user agents (docs/next.md).
        headers: { host: new URL(env().SITE_URL).host, 'user-agent': 'xiaowen' },
      },
    )
    return await withTimeout(answer, RENDER_TIMEOUT_MS)
  } finally {
    documentState.rendering -= 1
  }
}

/** Failures are retried; a 308 or 404 without tags is Next's own answer to any path. */
function isStorable(path: string, { status, tags }: Document): boolean {
  return status === 200 || (!isFile(path) && status < 500 && tags.length > 0)
}

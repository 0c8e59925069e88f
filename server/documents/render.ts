/** Has Next render a public page, once for everybody who waits for it, and makes a document of the answer. */
import type { Response } from 'light-my-request'
import { concurrencyLimit } from '@/lib/concurrency-limit'
import { reads } from '@/lib/cached'
import { onPublicConnections } from '@/lib/db'
import { env } from '@/lib/env'
import { newRenderContext, type RenderContext } from '@/lib/render-context'
import { routes } from '@/lib/routes'
import { withTimeout } from '@/lib/with-timeout'
import { askNext, type Handler } from '../ask-next'
import { type Document, toDocument } from './document'
import { finish, isNotFoundShell } from './finish'
import { applyRedirect, findRedirect } from './redirect'
import { isFile, isSitemap } from './path'
import { documentState } from './state'
import { findDocument, storeDocument } from './store'

/**
 * A render is a twentieth of a second of the one thread, and some waiting for the database: two are too few, and
 * with more of them each takes longer and nobody is served sooner.
 */
const pages = concurrencyLimit({
  concurrency: 3,
  maxQueued: 64,
  queueTimeout: 10_000,
  slotTimeout: 15_000,
})

/** A sitemap takes tens of megabytes for the moment in which it is made. */
const sitemaps = concurrencyLimit({
  concurrency: 1,
  maxQueued: 64,
  queueTimeout: 10_000,
  slotTimeout: 30_000,
})

/** A render that takes longer never ends; the next reader starts another. In milliseconds. */
const RENDER_TIMEOUT_MS = 60_000

interface Render {
  /** When Next was asked; undefined while the render waits for its turn. */
  version?: number
  document: Promise<Document>
}

const renders = new Map<string, Render>()

/** The document of the path: the one in memory, else a new one. @throws Overloaded where too many wait for one. */
export async function documentOf(path: string, next: Handler): Promise<Document> {
  return findDocument(path) ?? (await renderOnce(path, next))
}

/** How many pages are asked for whose render has not begun. */
export function rendersWaiting(): number {
  return Math.max(0, renders.size - documentState.rendering)
}

/**
 * Readers who come while a page is being made wait for it together. One who comes after a change waits for the
 * next render: one that began before it may show what was. A path has one render at a time, and one that waits.
 */
function renderOnce(path: string, next: Handler): Promise<Document> {
  const before = renders.get(path)
  if (before && (before.version === undefined || before.version === reads.versions.current))
    return before.document
  const render: Render = { document: runAfter(before, () => renderDocument(path, next, render)) }
  renders.set(path, render)
  const forget = () => {
    if (renders.get(path) === render) renders.delete(path)
  }
  render.document.then(forget, forget)
  return render.document
}

async function runAfter(
  before: Render | undefined,
  work: () => Promise<Document>,
): Promise<Document> {
  await before?.document.catch(() => undefined)
  return work()
}

async function renderDocument(path: string, next: Handler, render: Render): Promise<Document> {
  const stored = findDocument(path)
  if (stored) return stored
  const context = newRenderContext()
  let version = 0
  const answer = await (isSitemap(path) ? sitemaps : pages)(() => {
    render.version = version = reads.versions.current
    return callNext(path, next, context)
  })
  const document = await toPublicDocument(path, answer, context, next)
  if (isStorable(path, document)) storeDocument(path, document, version)
  return document
}

/** Where there is no page, or none any more, an old address may lead elsewhere. */
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
  return toDocument(body, { ...about, tags: [...context.tags] })
}

/** Next gets a request of our own making, so nothing that a stranger sent can end up in the page. */
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
        // Next sends what describes a page in its head to named user agents alone (docs/next.md).
        headers: { host: new URL(env().SITE_URL).host, 'user-agent': 'xiaowen' },
      },
    )
    return await withTimeout(answer, RENDER_TIMEOUT_MS)
  } finally {
    documentState.rendering -= 1
  }
}

/** What failed may succeed the next time; a 308 or 404 that depends on nothing is Next's own, for any address. */
function isStorable(path: string, { status, tags }: Document): boolean {
  return status === 200 || (!isFile(path) && status < 500 && tags.length > 0)
}

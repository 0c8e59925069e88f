/** What a render reports besides HTML: its tags, a status that Next can't set (410, 500, 503), and privacy. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'
import { instanceState } from '@/lib/instance-state'
import type { Tag } from '@/lib/tags'

/** Small, since a database connection opened in a render retains its context until it closes. */
export interface RenderContext {
  tags: Set<Tag>
  status?: number
  isPrivate?: boolean
  /** Allows styles that a script of the page writes. */
  styleNonce?: string
}

const contexts = instanceState('render-context', () => new AsyncLocalStorage<RenderContext>())

export function newRenderContext(): RenderContext {
  return { tags: new Set() }
}

export function inRenderContext<R>(context: RenderContext, work: () => R): R {
  return contexts.run(context, work)
}

/** Like the two below, a no-op outside a render. */
export function addTags(tags: Iterable<Tag>): void {
  const context = contexts.getStore()
  if (context) for (const tag of tags) context.tags.add(tag)
}

/** The highest status wins: a failure over a missing page. */
export function setStatus(status: 404 | 410 | 429 | 500 | 503): void {
  const context = contexts.getStore()
  if (context) context.status = Math.max(status, context.status ?? 0)
}

export function setPrivate(): void {
  const context = contexts.getStore()
  if (context) context.isPrivate = true
}

/** For an element whose script writes styles; only private pages get a policy with it. Undefined outside a render. */
export function styleNonce(): string | undefined {
  const context = contexts.getStore()
  return context && (context.styleNonce ??= randomBytes(16).toString('base64'))
}

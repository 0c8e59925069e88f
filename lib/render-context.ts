/**
 * What a render says of its answer besides the HTML: the tags that it depends on, a status that Next has no
 * function for (410, 500, 503), and whether only the reader's own cache may keep it.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { instanceState } from '@/lib/instance-state'
import type { Tag } from '@/lib/tags'

/** Kept small: a database connection opened in a render keeps its context until the connection closes. */
export interface RenderContext {
  tags: Set<Tag>
  status?: number
  isPrivate?: boolean
}

const contexts = instanceState('render-context', () => new AsyncLocalStorage<RenderContext>())

export function newRenderContext(): RenderContext {
  return { tags: new Set() }
}

/** Runs `work` so that the functions below write to the context. */
export function inRenderContext<R>(context: RenderContext, work: () => R): R {
  return contexts.run(context, work)
}

/** Adds what the render depends on. Outside of a render it does nothing, like the two below. */
export function addTags(tags: Iterable<Tag>): void {
  const context = contexts.getStore()
  if (context) for (const tag of tags) context.tags.add(tag)
}

/** Sets the status of the answer; of several, what failed tells before what is not there. */
export function setStatus(status: 404 | 410 | 500 | 503): void {
  const context = contexts.getStore()
  if (context) context.status = Math.max(status, context.status ?? 0)
}

/** Sends `cache-control: private`: no cache on the way may keep the answer. */
export function setPrivate(): void {
  const context = contexts.getStore()
  if (context) context.isPrivate = true
}

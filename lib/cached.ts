/** Public reads in memory until one of their tags is invalidated. */
import { isProduction } from '@/lib/env'
import { instanceState } from '@/lib/instance-state'
import { addTags, inRenderContext, newRenderContext } from '@/lib/render-context'
import { TagVersions } from '@/lib/cache/tag-versions'
import { overheadOf, TaggedStore } from '@/lib/cache/tagged-store'
import type { Tag } from '@/lib/tags'
import { weightOf } from '@/lib/cache/weight'

interface Entry {
  value: unknown
  tags: Tag[]
}

interface PendingRead {
  version: number
  entry: Promise<Entry>
}

/** Shared by pages and the server; `versions` counts for documents too (server/documents). */
export const reads = instanceState('reads', () => ({
  versions: new TagVersions(),
  store: new TaggedStore<Entry>(16 * 2 ** 20),
  pending: new Map<string, PendingRead>(),
  /** Set by the listener. Without it (development, commands, tests) stored values would never be invalidated. */
  storing: false,
}))

/**
 * The read with one call for concurrent requests, stored, and its tags added to the render or read that uses it.
 * All callers share the value, which is JSON and must not be changed; development and tests freeze it.
 */
export function cached<A extends (string | number | null)[], R>(
  name: string,
  read: (...args: A) => Promise<R>,
  tags: (...args: A) => Tag[],
): (...args: A) => Promise<R> {
  return async (...args) => {
    const own = tags(...args)
    // Added first, so that a failed read's answer has them too.
    addTags(own)
    const entry = await find(JSON.stringify([name, ...args]), () => read(...args), own)
    addTags(entry.tags)
    return entry.value as R
  }
}

/** Joins a pending read unless one of its tags, or of a nested read's, was invalidated since it began. */
async function find(key: string, read: () => Promise<unknown>, tags: Tag[]): Promise<Entry> {
  const { versions, store, pending } = reads
  const version = versions.current
  for (;;) {
    const stored = store.get(key)
    if (stored) return stored
    const running = pending.get(key)
    if (!running || versions.changedSince(running.version, tags)) return begin(key, read, tags)
    const entry = await running.entry
    if (running.version >= version || !versions.changedSince(running.version, entry.tags))
      return entry
  }
}

function begin(key: string, read: () => Promise<unknown>, tags: Tag[]): Promise<Entry> {
  const { versions, pending } = reads
  const version = versions.current
  const entry = runRead(key, read, tags, version)
  const running = { version, entry }
  pending.set(key, running)
  const forget = () => {
    if (pending.get(key) === running) pending.delete(key)
  }
  entry.then(forget, forget)
  return entry
}

/** Has its own context, since its tags go to all callers that wait. */
async function runRead(
  key: string,
  read: () => Promise<unknown>,
  own: Tag[],
  version: number,
): Promise<Entry> {
  const context = newRenderContext()
  const result = await inRenderContext(context, read)
  const entry = {
    value: isProduction() ? result : deepFreeze(result),
    tags: [...new Set([...own, ...context.tags])],
  }
  if (reads.storing && !reads.versions.changedSince(version, entry.tags))
    reads.store.set(key, entry, weightOf(entry.value) + overheadOf(key, entry.tags))
  return entry
}

function deepFreeze(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  Object.values(value).forEach(deepFreeze)
  return Object.freeze(value)
}

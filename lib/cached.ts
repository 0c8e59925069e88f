/** Reads that are the same for everybody: in memory until one of their tags is invalidated. */
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
  /** When it began. */
  version: number
  entry: Promise<Entry>
}

/** Of pages and the server: the versions are those of documents too (server/documents). */
export const reads = instanceState('reads', () => ({
  versions: new TagVersions(),
  store: new TaggedStore<Entry>(16 * 2 ** 20),
  pending: new Map<string, PendingRead>(),
  /** Set by who invalidates: elsewhere (development, commands, tests) what is stored would be stale for good. */
  storing: false,
}))

/**
 * The read, made once for all who wait and stored. Whatever is made of it, a page or another read, gets its tags.
 * It returns JSON, one object for everybody, so nobody may change it: tests and development freeze it.
 */
export function cached<A extends (string | number | null)[], R>(
  name: string,
  read: (...args: A) => Promise<R>,
  tags: (...args: A) => Tag[],
): (...args: A) => Promise<R> {
  return async (...args) => {
    const own = tags(...args)
    // Also where the read fails: the answer that says so depends on them.
    addTags(own)
    const entry = await find(JSON.stringify([name, ...args]), () => read(...args), own)
    addTags(entry.tags)
    return entry.value as R
  }
}

/**
 * A read that began before this one was asked for serves unless a tag of it, or of a read within it, was
 * invalidated meanwhile.
 */
async function find(key: string, read: () => Promise<unknown>, tags: Tag[]): Promise<Entry> {
  const { versions, store, pending: underWay } = reads
  const version = versions.current
  for (;;) {
    const stored = store.get(key)
    if (stored) return stored
    const begun = underWay.get(key)
    if (!begun || versions.changedSince(begun.version, tags)) return begin(key, read, tags)
    const entry = await begun.entry
    if (begun.version >= version || !versions.changedSince(begun.version, entry.tags)) return entry
  }
}

function begin(key: string, read: () => Promise<unknown>, tags: Tag[]): Promise<Entry> {
  const { versions, pending: underWay } = reads
  const version = versions.current
  const entry = runRead(key, read, tags, version)
  const begun = { version, entry }
  underWay.set(key, begun)
  const forget = () => {
    if (underWay.get(key) === begun) underWay.delete(key)
  }
  entry.then(forget, forget)
  return entry
}

/** In a context of its own: its tags go to all who wait for it. */
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

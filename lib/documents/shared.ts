/**
 * What this instance remembers. The server and Next load this code from two bundles into one
 * process, so the state hangs on globalThis and both see the same.
 */
import type { Document } from './document'
import { Freshness } from './freshness'
import { TaggedStore } from './tagged-store'

const MB = 1024 * 1024

interface Datum {
  value: unknown
  tags: string[]
}

export interface Render {
  document?: Promise<Document>
}

/** The request header that carries a render's number from render.ts to the cache handler. */
export const RENDER_HEADER = 'x-xiaowen-render'

interface Stores {
  /** Finished pages, by path. */
  documents: TaggedStore<Document>
  /** 404s and old addresses apart, so that made-up ones cannot push real pages out. */
  missing: TaggedStore<Document>
  /** Apart too: one weighs as much as twenty pages, and a crawler wants them all at once. */
  sitemaps: TaggedStore<Document>
  /** What `cached` reads returned (lib/cache.ts). */
  data: TaggedStore<Datum>
}

interface Shared extends Stores {
  freshness: Freshness
  /** Renders under way, by their number: the cache handler puts there what Next finished. */
  rendering: Map<string, Render>
  /** Set by server/main.ts, which answers from `documents`: Next then needs no copy of the HTML. */
  served: boolean
  renders: number
  drops: number
  listening: boolean
  /** Whether announcements are heard right now: the last beat was. */
  connected: boolean
  /** How long the last beat through the database took (milliseconds); null: it was not heard. */
  beatLag: number | null
  /** Whether the database took the last beat that was sent. */
  writable: boolean
}

const key = Symbol.for('xiaowen.documents')
const root = globalThis as { [key]?: Shared }

export const shared: Shared = (root[key] ??= {
  freshness: new Freshness(),
  ...newStores(88),
  rendering: new Map(),
  served: false,
  renders: 0,
  drops: 0,
  listening: false,
  connected: false,
  beatLag: null,
  writable: false,
})

/** Begins with stores that hold this many megabytes in all: before anything is kept. */
export function boundStores(megabytes: number): void {
  Object.assign(shared, newStores(megabytes))
}

/** Forgets what carries one of the tags, here and in renders that began before now. */
export function drop(tags: string[]): void {
  shared.drops += 1
  shared.freshness.drop(tags)
  for (const store of stores()) store.drop(tags)
}

/** After a start or a lost connection nothing that was kept can be trusted. */
export function dropEverything(): void {
  shared.drops += 1
  shared.freshness.dropEverything()
  for (const store of stores()) store.clear()
}

function newStores(megabytes: number): Stores {
  const part = Math.floor((megabytes * MB) / 11)
  return {
    documents: new TaggedStore(7 * part),
    missing: new TaggedStore(part),
    sitemaps: new TaggedStore(part),
    data: new TaggedStore(2 * part),
  }
}

function stores() {
  return [shared.documents, shared.missing, shared.sitemaps, shared.data]
}

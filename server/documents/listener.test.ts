import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { reads } from '@/lib/cached'
import { db } from '@/lib/db'
import { type Tag, tag } from '@/lib/tags'
import { ownDatabase } from '@/lib/testing/own-database'
import { startProxy, type Proxy } from '@/scripts/testing/proxy'
import { listenOnce } from './listener'
import { documentState } from './state'
import { findDocument, storeDocument } from './store'

ownDatabase()

const soon = { timeout: 20_000 }

let proxy: Proxy
let listening: Promise<unknown>

beforeAll(async () => {
  proxy = await startProxy(process.env.DATABASE_URL ?? '')
  process.env.LISTEN_DATABASE_URL = proxy.url
})

beforeEach(async () => {
  listening = listenOnce().catch((error: unknown) => error)
  await expect.poll(() => documentState.connected, soon).toBe(true)
})

afterAll(() => proxy.close())

function store(path: string, ...tags: Tag[]): void {
  const document = { status: 200, headers: {}, hash: '', br: Buffer.alloc(10), tags }
  storeDocument(path, document, reads.versions.current)
}

async function lose(): Promise<void> {
  proxy.accept(false)
  await listening
  proxy.accept(true)
}

test('a notification removes documents by tag, "everything" removes all', async () => {
  store('/article/1', tag.story(1))
  store('/article/2', tag.story(2))
  await db().$executeRaw`select pg_notify('xiaowen', ${'story/1\nstories'})`
  await expect.poll(() => findDocument('/article/1'), soon).toBeUndefined()
  expect(findDocument('/article/2')).toBeDefined()
  await db().$executeRaw`select pg_notify('xiaowen', 'everything')`
  await expect.poll(() => findDocument('/article/2'), soon).toBeUndefined()
  await lose()
})

test('a lost connection is noticed at once, and reconnecting clears the stores', async () => {
  store('/article/1', tag.story(1))
  await lose()
  expect(documentState.connected).toBe(false)
  // Stored documents are served while the connection is lost.
  expect(findDocument('/article/1')).toBeDefined()
  const version = reads.versions.current
  listening = listenOnce().catch((error: unknown) => error)
  await expect.poll(() => documentState.connected, soon).toBe(true)
  expect(findDocument('/article/1')).toBeUndefined()
  expect(reads.versions.changedSince(version, []), 'a render that began before is not stored').toBe(
    true,
  )
  await lose()
})

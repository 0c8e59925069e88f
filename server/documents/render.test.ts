/** A fake handler stands in for Next. */
import { beforeEach, expect, test } from 'vitest'
import { cached, reads } from '@/lib/cached'
import { setPrivate, setStatus } from '@/lib/render-context'
import { routes } from '@/lib/routes'
import { tag } from '@/lib/tags'
import { ownDatabase } from '@/lib/testing/own-database'
import { bodyOf, type Document } from './document'
import type { Handler } from '../ask-next'
import { documentOf } from './render'
import { findDocument, invalidate, invalidateAll } from './store'

ownDatabase()

const soon = { timeout: 20_000 }

let title = ''
let renders = 0
/** Renders that are held until released. */
let held: (() => void)[] = []
let holding = false

const readTitle = cached(
  'test-title',
  () => Promise.resolve(title),
  () => [tag.story(1)],
)

const next: Handler = async (_, response) => {
  renders += 1
  const read = await readTitle()
  if (holding) await new Promise<void>((go) => held.push(go))
  response.setHeader('content-type', 'text/html')
  response.end(`<html><body>${read}</body></html>`)
}

beforeEach(() => {
  invalidateAll()
  reads.storing = true
  title = 'old'
  renders = 0
  held = []
  holding = false
})

function change(to: string): void {
  title = to
  invalidate([tag.story(1)])
}

async function text(document: Document | Promise<Document>): Promise<string> {
  return (await bodyOf(await document, 'identity')).toString().replace(/<[^>]*>/g, '')
}

test('40 concurrent requests share one render, later ones are answered from memory', async () => {
  holding = true
  const all = Array.from({ length: 40 }, () => documentOf('/article/1', next))
  await expect.poll(() => held.length, soon).toBe(1)
  held[0]?.()
  expect(new Set(await Promise.all(all.map(text)))).toEqual(new Set(['old']))
  expect(await text(documentOf('/article/1', next))).toBe('old')
  expect(renders).toBe(1)
})

test('a page that changed while it rendered is not stored, and later requests get the new one', async () => {
  holding = true
  const before = documentOf('/article/1', next)
  await expect.poll(() => held.length, soon).toBe(1)
  change('new')
  const after = Array.from({ length: 40 }, () => documentOf('/article/1', next))
  held[0]?.()
  expect(await text(before)).toBe('old')
  await expect.poll(() => held.length, soon).toBe(2)
  held[1]?.()
  expect(new Set(await Promise.all(after.map(text)))).toEqual(new Set(['new']))
  expect(await text(findDocument('/article/1') ?? before)).toBe('new')
  expect(renders).toBe(2)
})

test('a change of something else while a page renders does not evict it', async () => {
  holding = true
  const before = documentOf('/article/1', next)
  await expect.poll(() => held.length, soon).toBe(1)
  invalidate([tag.story(2)])
  const after = documentOf('/article/1', next)
  held[0]?.()
  expect(await text(before)).toBe('old')
  expect(await text(after)).toBe('old')
  expect(renders).toBe(1)
})

test('a page rendered while the connection was lost is not stored', async () => {
  holding = true
  const document = documentOf('/article/1', next)
  await expect.poll(() => held.length, soon).toBe(1)
  invalidateAll()
  held[0]?.()
  await document
  expect(findDocument('/article/1')).toBeUndefined()
})

test('a truncated or missing answer rejects for all who wait and is not stored', async () => {
  const cutOff: Handler = (_, response) => {
    response.write('<html><body>')
    response.destroy()
    return Promise.resolve()
  }
  const thrown: Handler = () => Promise.reject(new Error('thrown'))
  const short: Handler = (_, response) => {
    response.setHeader('content-type', 'text/html').end('<html><body>')
    return Promise.resolve()
  }
  await expect(documentOf('/article/1', cutOff)).rejects.toThrow()
  await expect(documentOf('/article/1', thrown)).rejects.toThrow('thrown')
  expect((await documentOf('/article/1', short)).status).toBe(500)
  expect(findDocument('/article/1')).toBeUndefined()
  expect(await text(documentOf('/article/1', next))).toBe('old')
})

test('a page sets its status and privacy, and a failed one is not stored', async () => {
  const says = (say: () => void): Handler => {
    return (request, response) => {
      say()
      return next(request, response)
    }
  }
  const failed = await documentOf(
    '/article/1',
    says(() => setStatus(503)),
  )
  expect(failed.status).toBe(503)
  expect(findDocument('/article/1')).toBeUndefined()
  const ofOne = await documentOf('/partner/a/feed.xml', says(setPrivate))
  expect(ofOne.headers['cache-control']).toMatch(/^private/)
  expect(findDocument('/partner/a/feed.xml')).toBe(ofOne)
})

test('a missing page answers the not-found page until its row is inserted', async () => {
  const nothing: Handler = async (request, response) => {
    if (request.url === routes.notFound) {
      setStatus(404)
      return next(request, response)
    }
    await readTitle()
    response
      .writeHead(404, { 'content-type': 'text/html' })
      .end('<html id="__next_error__"></html>')
  }
  const document = await documentOf('/article/1', nothing)
  expect([document.status, await text(document)]).toEqual([404, 'old'])
  expect(document.tags).toEqual(expect.arrayContaining([tag.story(1), tag.redirects]))
  expect(findDocument('/article/1')).toBe(document)
  change('new')
  expect((await documentOf('/article/1', next)).status).toBe(200)
})

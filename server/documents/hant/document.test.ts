/** A fake handler stands in for Next. */
import { beforeEach, expect, test } from 'vitest'
import { cached, reads } from '@/lib/cached'
import { db } from '@/lib/db'
import { setStatus } from '@/lib/render-context'
import { tag } from '@/lib/tags'
import { ownDatabase } from '@/lib/testing/own-database'
import type { Handler } from '../../ask-next'
import { bodyOf, type Document } from '../document'
import { documentAt, notFoundDocument } from '../not-found'
import { documentOf } from '../render'
import { findDocument, invalidate, invalidateAll } from '../store'

ownDatabase()

let title = ''
let renders: string[] = []

const readTitle = cached(
  'test-title',
  () => Promise.resolve(title),
  () => [tag.story(1)],
)

const next: Handler = async (request, response) => {
  renders.push(request.url ?? '')
  response.setHeader('content-type', 'text/html')
  if (request.url === '/not-found') setStatus(404)
  if (request.url === '/not-found/gone') setStatus(410)
  if (request.url === '/video/1') response.writeHead(308, { location: '/article/1' })
  response.end(`<html lang="zh-CN"><body>${await readTitle()}</body></html>`)
}

beforeEach(() => {
  invalidateAll()
  reads.storing = true
  title = '头发'
  renders = []
})

async function text(document: Document | Promise<Document>): Promise<string> {
  return (await bodyOf(await document, 'identity')).toString().replace(/<[^>]*>/g, '')
}

test('page and rendition take one render, and a change of the page changes both', async () => {
  expect(await text(documentOf('/hant/hot', next))).toBe('頭髮')
  expect(await text(documentOf('/hot', next))).toBe('头发')
  expect(renders).toEqual(['/hot'])
  title = '面条'
  invalidate([tag.story(1)])
  expect(findDocument('/hant/hot')).toBeUndefined()
  expect(await text(documentOf('/hant/hot', next))).toBe('麵條')
})

test('a change of the terms makes renditions anew, and no page', async () => {
  await documentOf('/hant/hot', next)
  await db().hantTerm.create({ data: { simplified: '头发', traditional: '髮' } })
  invalidate([tag.hantTerms])
  expect(findDocument('/hot')).toBeDefined()
  expect(await text(documentOf('/hant/hot', next))).toBe('髮')
  expect(renders).toEqual(['/hot'])
  await db().hantTerm.deleteMany()
})

test('a redirect leads to the rendition', async () => {
  const { status, headers } = await documentOf('/hant/video/1', next)
  expect([status, headers.location]).toEqual([308, '/hant/article/1'])
})

test('an address without a page has the rule of the same address in simplified characters', async () => {
  await db().redirect.create({ data: { path: '/article/99', target: '/columns' } })
  await db().redirect.create({ data: { path: '/old' } })
  invalidate([tag.redirects])
  const answers = [
    await documentAt('/hant/article/99?a=1', '/hant/article/99', next),
    await notFoundDocument('/hant/old', '/hant/old', next),
  ]
  expect(answers.map(({ status, headers }) => [status, headers.location])).toEqual([
    [301, '/hant/columns'],
    [410, undefined],
  ])
})

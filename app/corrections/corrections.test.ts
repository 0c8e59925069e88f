import { beforeAll, expect, test } from 'vitest'
import { type PageModule, renderPage } from '@/app/testing/render-page'
import * as complaintPage from '@/app/desk/complaints/[id]/page'
import * as deskList from '@/app/desk/corrections/page'
import * as fixPage from '@/app/desk/stories/[id]/corrections/[correction]/page'
import * as storyCorrections from '@/app/desk/stories/[id]/corrections/page'
import * as withdrawalPage from '@/app/desk/stories/[id]/withdrawal/page'
import * as articlePage from '@/app/article/[id]/page'
import { db } from '@/lib/db'
import { addStory } from '@/lib/desk/testing/people'
import { aReader } from '@/lib/testing/a-reader'
import { ownDatabase } from '@/lib/testing/own-database'
import * as publicList from './[[...older]]/page'

ownDatabase()
let headers: Record<string, string>
let id: string
let correction: string

beforeAll(async () => {
  ;({ headers } = await aReader({ role: 'admin', twoStep: true }))
  const storyId = await addStory()
  id = String(storyId)
  const rows = await db().correction.createManyAndReturn({
    data: ['先更正的', '后更正的'].map((text) => ({ storyId, text })),
  })
  correction = String(rows[1]?.id)
})

test('a story leads to its corrections at the foot, the newest last', async () => {
  const html = await renderPage(articlePage as unknown as PageModule, { params: { id } })
  expect(html).toContain('href="#corrections"')
  expect(html).toContain('本文有 2 处更正')
  expect(html.indexOf('先更正的</p>')).toBeLessThan(html.indexOf('后更正的</p>'))
  expect(html).toContain(`id="correction-${correction}"`)
})

test('the list of all corrections has the newest first, each with its story', async () => {
  const html = await renderPage(publicList, { params: {} })
  expect(html.indexOf('后更正的')).toBeLessThan(html.indexOf('先更正的'))
  expect(html).toContain(`href="/article/${id}#correction-${correction}"`)
})

test('the desk lists corrections, and each leads to where its typo is put right', async () => {
  const fix = `/desk/stories/${id}/corrections/${correction}`
  expect(await renderPage(deskList, { headers })).toContain(`href="${fix}"`)
  const page = await renderPage(storyCorrections as unknown as PageModule, {
    params: { id },
    headers,
  })
  expect(page).toContain(`action="/api/desk/stories/${id}/corrections"`)
  expect(page).toContain(`href="${fix}"`)
  const form = await renderPage(fixPage as unknown as PageModule, {
    params: { id, correction },
    headers,
  })
  expect(form).toContain(`action="/api${fix}"`)
  expect(form).toContain('后更正的</textarea>')
})

test('a complaint about a story offers its correction, one about something else does not', async () => {
  const complain = (link: string) =>
    db().complaint.create({ data: { text: '这篇报道里的地名写错了。', address: 'x', link } })
  const ours = await complain(`http://localhost:3000/article/${id}`)
  const other = await complain('http://localhost:3000/columns')
  const offer = '/correction"'
  const visit = (of: { id: number }) =>
    renderPage(complaintPage as unknown as PageModule, { params: { id: String(of.id) }, headers })
  expect(await visit(ours)).toContain(`action="/api/desk/complaints/${ours.id}${offer}`)
  expect(await visit(other)).not.toContain(offer)
})

test('a withdrawn story says why, and its desk page leads back', async () => {
  const path = `/api/desk/stories/${id}`
  const before = await renderPage(withdrawalPage as unknown as PageModule, {
    params: { id },
    headers,
  })
  expect(before).toContain(`action="${path}/withdrawal"`)
  expect(before).not.toContain('/republication')
  await db().story.update({
    where: { id: Number(id) },
    data: { status: 'withdrawn', withdrawalReason: '消息来源不实' },
  })
  const after = await renderPage(withdrawalPage as unknown as PageModule, {
    params: { id },
    headers,
  })
  expect(after).toContain(`action="${path}/republication"`)
  expect(await renderPage(articlePage as unknown as PageModule, { params: { id } })).toContain(
    '消息来源不实',
  )
  expect(await renderPage(publicList, { params: {} })).toContain('还没有更正')
})

import { describe, expect, test } from 'vitest'
import type { Reviewer } from '@/lib/newsroom/review/rights'
import { db } from '@/lib/db'
import { auditEntriesOf } from '@/lib/desk/testing/people'
import { askForReview, checkEmergency, declareEmergency, giveBack, sign } from './decide'
import { readPendingText } from './pending-text'
import { readReview } from './read-review'
import { readSheet } from './read-sheet'
import { reviewState } from './state'
import { changeSteps, readColumnSteps } from './steps'
import { reviewFixture } from './testing/review-fixture'
import { readOpenEmergencies, readWaiting } from './waiting'

const { everybody, addDraft } = reviewFixture()

async function hashOf(id: number): Promise<string> {
  return (await readPendingText(db(), id))?.hash ?? ''
}

async function pass(reader: Reviewer, id: number, kind: 'first' | 'second' | 'proof') {
  return sign(reader, id, { hash: await hashOf(id), kind, note: '' })
}

describe('a story of a column with steps', () => {
  test('goes from its author to each reviewer in turn, and is ready when all signed', async () => {
    const { author, first, second, proof, elsewhere } = everybody()
    const id = await addDraft()
    expect(await reviewState(id)).toEqual({
      guarded: true,
      next: 'first',
      ready: false,
      asked: false,
    })
    expect(await readWaiting(first)).toEqual([])
    expect(await askForReview(author, id)).toBe(true)
    expect(await askForReview(author, id)).toBe(true)
    expect(await askForReview(elsewhere, id)).toBeNull()
    expect(await readWaiting(first)).toMatchObject([{ id, title: '渡口复航', next: 'first' }])
    expect(await readWaiting(proof)).toEqual([])
    expect(await readReview(first, id)).toMatchObject({ next: 'first', why: null })
    expect(await readReview(proof, id)).toMatchObject({ next: 'first', why: 'right' })
    expect(await readReview(elsewhere, id)).toBeNull()

    await pass(first, id, 'first')
    expect(await readReview(first, id)).toMatchObject({ next: 'second', why: 'signed' })
    expect(await readWaiting(first)).toEqual([])
    await pass(second, id, 'second')
    expect(await readWaiting(proof)).toMatchObject([{ id, next: 'proof' }])
    await pass(proof, id, 'proof')
    expect(await reviewState(id)).toEqual({ guarded: true, next: null, ready: true, asked: true })
    await db().story.update({ where: { id }, data: { status: 'published' } })
    const entries = await auditEntriesOf(`story/${id}`)
    expect(entries.map(({ verb }) => verb)).toEqual([
      'askForReview',
      'signReview',
      'signReview',
      'signReview',
    ])
    const sheet = await readSheet(first, id, null)
    expect(sheet?.lines).toMatchObject([
      { what: 'signature', kind: 'first', name: first.nickname, text: sheet?.text },
      { kind: 'second', name: second.nickname },
      { kind: 'proof', name: proof.nickname },
    ])
    expect(await readSheet(first, id, 99)).toBeNull()
  })

  test('waits for its author when its text changed, or was returned', async () => {
    const { author, first } = everybody()
    const id = await addDraft()
    await askForReview(author, id)
    await db().edit.create({
      data: { storyId: id, baseVersion: 1, fields: { title: '新' }, byId: author.id },
    })
    expect(await readWaiting(first)).toEqual([])
    expect((await readReview(first, id))?.request).toMatchObject({ isOfThisText: false })
    await askForReview(author, id)
    expect(await readWaiting(first)).toMatchObject([{ id, title: '新' }])
    await giveBack(first, id, { hash: await hashOf(id), to: null, reason: '核对数字' })
    expect(await readWaiting(first)).toEqual([])
    expect(await readReview(author, id)).toMatchObject({
      returned: { to: null, name: first.nickname, reason: '核对数字' },
      why: 'author',
      may: { ask: true, giveBack: false },
    })
  })

  test('stands in the list however many others wait elsewhere, until it is deleted', async () => {
    const { author, second, first } = everybody()
    const id = await addDraft()
    await askForReview(author, id)
    await pass(first, id, 'first')
    const data = Array.from({ length: 201 }, () => ({ title: '别处', columnSlug: 'sea' }))
    const others = await db().story.createManyAndReturn({ data, select: { id: true } })
    const asked = { textHash: Buffer.from('x'), at: new Date(0) }
    await db().reviewRequest.createMany({
      data: others.map(({ id: storyId }) => ({ storyId, ...asked })),
    })
    expect(await readWaiting(second)).toMatchObject([{ id, next: 'second' }])
    await db().story.update({ where: { id }, data: { status: 'deleted' } })
    expect(await readWaiting(second)).toEqual([])
    await db().reviewRequest.deleteMany({ where: { storyId: { not: id } } })
  })

  test('can’t be sent while its row and its edit say different things', async () => {
    const { author } = everybody()
    const id = await addDraft()
    await db().edit.create({
      data: { storyId: id, baseVersion: 1, fields: { title: '新' }, byId: author.id },
    })
    await db().story.update({ where: { id }, data: { summary: '别处改的' } })
    expect(await askForReview(author, id)).toContain('先在稿件页保存一次')
  })

  test('is published in an emergency, which is an alarm until another looked at it', async () => {
    const { admin, first } = everybody()
    const id = await addDraft()
    await declareEmergency(admin, id, { hash: await hashOf(id), reason: '台风预警' })
    expect(await reviewState(id)).toMatchObject({ next: null, ready: true })
    await db().story.update({ where: { id }, data: { status: 'published' } })
    expect(await readOpenEmergencies()).toMatchObject([
      { id, name: admin.nickname, reason: '台风预警' },
    ])
    expect((await readReview(admin, id))?.emergency).toMatchObject({ mayCheck: false })
    expect((await readReview(first, id))?.emergency).toMatchObject({ mayCheck: true })
    expect(await checkEmergency(first, id)).toBe(true)
    expect(await checkEmergency(first, id)).toBeNull()
    expect(await readOpenEmergencies()).toEqual([])
  })
})

test('the database’s refusal comes back in its own words', async () => {
  const { first, second } = everybody()
  const id = await addDraft()
  await pass(first, id, 'first')
  await expect(pass(second, id, 'proof')).rejects.toThrow(/没有审这个栏目的权限/)
  await expect(
    sign(second, id, { hash: 'a'.repeat(64), kind: 'second', note: '' }),
  ).rejects.toThrow(/文字已经改过/)
})

test('a column’s steps are added, put in order and removed, and keep their signatures', async () => {
  const { admin, first } = everybody()
  const id = await addDraft()
  await pass(first, id, 'first')
  const order = async () => (await readColumnSteps()).find(({ slug }) => slug === 'city')?.steps
  await changeSteps(admin, { column: 'city', kind: 'proof', change: 'up' })
  await changeSteps(admin, { column: 'city', kind: 'proof', change: 'add' })
  expect(await order()).toEqual(['first', 'proof', 'second'])
  await changeSteps(admin, { column: 'city', kind: 'proof', change: 'remove' })
  expect(await order()).toEqual(['first', 'second'])
  expect(await reviewState(id)).toMatchObject({ next: 'second' })
  expect(await changeSteps(admin, { column: 'nowhere', kind: 'proof', change: 'add' })).toBeNull()
})

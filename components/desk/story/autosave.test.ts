import { expect, test } from 'vitest'
import { changedValues, requestBody, settle, settleRefused } from './autosave'

test('only fields that were changed and are decided are sent, with what they were', () => {
  const base = { title: '题', body: '旧', summary: '' }
  const typed = { title: '新', body: '旧', summary: '争', publish_at: '2026-11-28T08:00' }
  const changed = changedValues(typed, base, new Set(['summary']))
  expect(Object.fromEntries(requestBody(changed, base, 'title'))).toEqual({
    title: '新',
    base: '{"title":"题"}',
    intent: 'edit',
    at: 'title',
  })
})

test('what is decided is sent with the decision, though it was not changed', () => {
  const base = { title: '题', body: '旧' }
  const decision = { take: 'theirs', asked: ['body', 'title'], shown: 'x' } as const
  const changed = changedValues(base, base, new Set(), ['body', 'title'])
  expect(changed).toEqual(base)
  const body = requestBody(changed, base, '', { ...decision, asked: [...decision.asked] })
  expect(Object.fromEntries(body)).toMatchObject({
    take: 'theirs',
    asked: 'body title',
    shown: 'x',
  })
})

test('what was not stored is still to be saved', () => {
  const answer = { values: { title: '旧' }, conflicts: [], stored: false }
  expect(settle({ title: '新' }, answer, { title: '新' })).toEqual({ base: {}, shown: {} })
})

test('a merged text is shown where nobody typed on, and is the base where it is shown', () => {
  const sent = { title: '甲', body: '一甲' }
  const answer = { values: { body: '一甲二乙' } }
  expect(settle(sent, answer, { title: '甲', body: '一甲' })).toEqual({
    base: { title: '甲', body: '一甲二乙' },
    shown: { body: '一甲二乙' },
  })
  expect(settle(sent, answer, { title: '甲', body: '一甲，再写' })).toEqual({
    base: { title: '甲', body: '一甲' },
    shown: {},
  })
})

test('a conflicting field keeps its base until somebody decides', () => {
  const conflicts = [{ field: 'body', mine: '甲', theirs: '乙' }]
  const settled = settle({ body: '甲' }, { values: { body: '乙' }, conflicts }, { body: '甲' })
  expect(settled).toEqual({ base: {}, shown: {} })
})

test('beside a refused field the others are stored, unless the whole is refused', () => {
  const sent = { title: '新', unpublish_at: '明天' }
  expect(settleRefused(sent, ['unpublish_at'], sent)).toEqual({ title: '新' })
  expect(settleRefused(sent, ['form'], sent)).toEqual({})
  expect(settleRefused(sent, [], sent)).toEqual({})
})

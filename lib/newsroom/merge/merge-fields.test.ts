import { expect, test } from 'vitest'
import { mergeFields } from './merge-fields'

const base = {
  title: '港口复航',
  summary: '大雾散去。',
  body: '第一段。\n\n第二段。',
  keywords: ['港口'],
  coverKey: null,
  publishedAt: new Date('2026-11-24T06:00:00Z'),
}

test('what one side changed is taken, from either', () => {
  const mine = { ...base, title: '港口今晨复航', body: '第一段。\n\n第二段改了。' }
  const theirs = { ...base, keywords: ['港口', '大雾'], body: '第一段改了。\n\n第二段。' }
  const all = { ...mine, keywords: ['港口', '大雾'], body: '第一段改了。\n\n第二段改了。' }
  expect(mergeFields(base, mine, theirs)).toEqual({ merged: all, conflicts: [] })
  expect(mergeFields(base, theirs, mine)).toEqual({ merged: all, conflicts: [] })
})

test('the same change by both is none to ask about', () => {
  const both = { ...base, keywords: ['大雾'], publishedAt: new Date('2026-11-25T06:00:00Z') }
  const copy = { ...both, keywords: ['大雾'], publishedAt: new Date('2026-11-25T06:00:00Z') }
  expect(mergeFields(base, both, copy)).toEqual({ merged: both, conflicts: [] })
})

test('a field that both changed differently conflicts and keeps what is mine', () => {
  const mine = { ...base, title: '甲', keywords: ['甲'] }
  const theirs = { ...base, title: '乙', keywords: ['乙'], summary: '新的摘要。' }
  expect(mergeFields(base, mine, theirs)).toEqual({
    merged: { ...mine, summary: '新的摘要。' },
    conflicts: [
      { field: 'title', base: '港口复航', mine: '甲', theirs: '乙' },
      { field: 'keywords', base: ['港口'], mine: ['甲'], theirs: ['乙'] },
    ],
  })
})

test('the same paragraph conflicts, others are merged', () => {
  const mine = { ...base, body: '第一段甲。\n\n第二段。\n\n第三段。' }
  const theirs = { ...base, body: '第一段乙。\n\n第二段。' }
  expect(mergeFields(base, mine, theirs)).toEqual({
    merged: mine,
    conflicts: [{ field: 'body', base: '第一段。', mine: '第一段甲。', theirs: '第一段乙。' }],
  })
})

test('a field that a side does not have is unchanged there', () => {
  const theirs = { ...base, title: '乙', coverKey: 'a.jpg' }
  expect(mergeFields(base, { title: '甲' }, theirs)).toEqual({
    merged: { ...theirs, title: '甲' },
    conflicts: [{ field: 'title', base: '港口复航', mine: '甲', theirs: '乙' }],
  })
})

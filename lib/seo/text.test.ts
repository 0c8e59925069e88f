import { expect, test } from 'vitest'
import { description, headline } from './text'

test('a description is never empty', () => {
  expect(description({ title: '题', summary: '摘要', body: '正文' })).toBe('摘要')
  expect(description({ title: '题', summary: '', body: '# 头\n\n正文' })).toBe('正文')
  expect(description({ title: '题', summary: '', body: '![](a.jpg)' })).toBe('题')
})

test('a headline is cut by code points, not UTF-16 units', () => {
  expect(headline('😀'.repeat(110))).toBe('😀'.repeat(110))
  expect(headline('😀'.repeat(111))).toBe('😀'.repeat(109) + '…')
})

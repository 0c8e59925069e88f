import { expect, test } from 'vitest'
import { authorNames, description, headline } from './text'

test.each([
  ['王晓', ['王晓']],
  ['记者 王晓 李明', ['王晓', '李明']],
  ['文/王晓 图/李明', ['王晓', '李明']],
  ['本报记者:王晓、李明', ['王晓', '李明']],
  ['John Smith, 约翰·史密斯', ['John Smith', '约翰·史密斯']],
  ['记者', []],
  ['', []],
])('the author names in %o', (byline, names) => {
  expect(authorNames(byline)).toEqual(names)
})

test('a description is never empty', () => {
  expect(description({ title: '题', summary: '摘要', body: '正文' })).toBe('摘要')
  expect(description({ title: '题', summary: '', body: '# 头\n\n正文' })).toBe('正文')
  expect(description({ title: '题', summary: '', body: '![](a.jpg)' })).toBe('题')
})

test('a headline is cut by code points, not UTF-16 units', () => {
  expect(headline('😀'.repeat(110))).toBe('😀'.repeat(110))
  expect(headline('😀'.repeat(111))).toBe('😀'.repeat(109) + '…')
})

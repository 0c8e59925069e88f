import { expect, test } from 'vitest'
import { relativeWords } from './relative-words'

const now = Date.parse('2025-12-15T12:00:00+08:00')

test.each([
  ['2025-12-15T11:59:30+08:00', '刚刚'],
  ['2025-12-15T11:55:00+08:00', '5分钟前'],
  ['2025-12-15T09:00:00+08:00', '3小时前'],
  ['2025-12-14T12:00:00+08:00', '1天前'],
  ['2025-12-12T11:00:00+08:00', '3天前'],
  ['2025-12-11T11:00:00+08:00', null],
])('%s is %s', (iso, words) => expect(relativeWords(iso, now)).toBe(words))

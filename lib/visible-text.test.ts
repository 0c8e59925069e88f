import { expect, test } from 'vitest'
import { hasVisible } from './visible-text'

test.each([
  '',
  ' \t\n\r',
  '\u3000\u3000',
  '\u00a0\u2003\u205f\u1680',
  '\u2028\u2029\u0085',
  '\u200b\u200c\u200d\ufeff\u2060',
  '\u00ad\u034f\u061c\u180e',
  '\u200e\u200f\u202a\u202e\u2066\u2069',
  '\u3164\u115f\u1160\uffa0',
  '\u2800',
  '\u0301\u20dd',
  '\ufe0f\u{e0100}\u{e0020}',
  '\u0000\u0007\u007f',
  '\ud800',
])('%j is empty', (text) => expect(hasVisible(text)).toBe(false))

test.each([
  '港',
  '\u200b港\u200b',
  '1',
  '。',
  '—',
  '😀',
  '\u{20bb7}',
  'ก\u0e33',
  'e\u0301',
  '\ufffd',
  'ㅤx',
])('%j is not', (text) => expect(hasVisible(text)).toBe(true))

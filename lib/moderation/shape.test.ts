import { expect, test } from 'vitest'
import { shape } from './shape'
import { submission } from './testing/submission'

test.each([
  ['empty', ''],
  ['empty', ' \u3000\n\u200b\u2060\ufeff\u3164\u00ad\u2800'],
  ['long', '字'.repeat(1001)],
  ['long', '🎲字'.repeat(500) + '字'],
  ['broken', '你好\0'],
  ['broken', '你好\u0007'],
  ['broken', '你好\ud83c'],
  ['broken', '\udf00你好'],
  ['direction', '你好\u202eabc'],
  ['direction', '你好\u2066abc\u2069'],
  ['marks', '这是很长的一句话啊啊啊' + '\u0336\u0337\u0338\u0339\u033a'],
  ['marks', Array.from('你好世界').join('\u0336') + '\u0336'],
  ['marks', `这句话很长很长很长很长很长很长很长ก้้้้`],
  ['marks', `这句话很长很长很长很长很长很长很长ó̶̷̸̹̺`],
  ['wordless', '👍👍👍'],
  ['wordless', '……！！？'],
])('refused as %s: %j', (reason, text) => {
  expect(shape(submission({ text }))).toEqual({
    outcome: 'refuse',
    rule: 'shape',
    reason: `shape-${reason}`,
    words: [],
  })
})

test.each([
  '好',
  '6',
  '字'.repeat(1000),
  '𠮷'.repeat(1000),
  '两行\r\n字',
  '赞❤️❤️❤️❤️',
  '1️⃣2️⃣3️⃣',
  '👨‍👩‍👧一家人',
  'Tiếng Việt'.normalize('NFD'),
  'བོད་སྐད་ཡིག',
  'ئۇيغۇرچە',
  'हिन्दी',
  'လျှို့ဝှက်',
  'مُحَمَّد',
  'น้ำทิพย์',
  'ᠮᠣᠩᠭᠣᠯ',
])('accepted: %s', (text) => {
  expect(shape(submission({ text }))).toBeNull()
})

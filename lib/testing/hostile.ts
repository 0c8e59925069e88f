/** Grammar of what strangers type: texts that other systems broke at. */
import naughty from 'big-list-of-naughty-strings'
import fc from 'fast-check'

const words = [
  '港口',
  '渡口',
  'harbour',
  'كلمة',
  'שלום',
  'བོད',
  'မြန်မာ',
  'ᠮᠣᠩᠭᠣᠯ',
  'ئۇيغۇر',
  '한글',
  'Ｆｕｌｌ',
]
const blanks = ['', ' ', '\u3000', '\t', '\n', '\r', '\u00A0', '\u2028', '\u2029', '\u0085', '\v']
const invisible = [
  '\u200B',
  '\u200D',
  '\u2060',
  '\uFEFF',
  '\u00AD',
  '\u3164',
  '\u2800',
  '\u{E0041}',
]
const controls = ['\0', '\x01', '\x07', '\x1B[2J', '\x7F', '\x80', '\x9F', '\uFFFD', '\uFFFF']
const directions = ['\u202E', '\u202D', '\u2066', '\u2067', '\u2069', '\u200F', '\u061C']
const surrogates = ['\uD800', '\uDC00', '\uD83D', '\u{10FFFF}', '\u{1F468}\u200D\u{1F469}', '𠮷']
const marks = ['\u0301'.repeat(40), '\uFE0F', 'ﷺ', '\u0F71\u0F72', '!', '。', '“', '’', '-', '——']
const markup = [
  '<script>',
  '</textarea>',
  '&lt;',
  '&#0;',
  '`',
  '**',
  '![](',
  '](',
  "'",
  '"',
  '\\',
  '${',
]
const sql = ["'; drop table story; --", '%', '_', '\\', '$1', '?', ':a', 'null', '{}', '[]', 'NaN']

/** Numbers and dates as nobody should read them. */
const numbers = [
  '0',
  '-0',
  '01',
  '1.0',
  '1e3',
  '1e999',
  '0x10',
  '１２',
  '٣',
  '-1',
  '+1',
  ' 1 ',
  '1,000',
]
const bounds = [
  '2147483647',
  '2147483648',
  '9223372036854775808',
  '9'.repeat(400),
  '.5',
  '5.',
  'Infinity',
]
const dates = [
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '+275760-09-13',
  '2026-1-1',
  '1970-01-01T00:00',
]

const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'undefined', 'true', 'on']

const pieces = [
  ...[words, blanks, invisible, controls, directions, surrogates, marks, markup, sql].flat(),
  ...[numbers, bounds, dates, names].flat(),
]

const piece = fc.constantFrom(...pieces)

/** Mostly short; sometimes longer than any field takes. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: piece },
  { weight: 3, arbitrary: fc.array(piece, { maxLength: 6 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.constantFrom(...naughty) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(piece, fc.integer({ min: 1, max: 3000 })).map(([one, n]) => one.repeat(n)),
  },
)

export const hostileName = fc.constantFrom(
  ...names,
  'a'.repeat(300),
  '',
  ' ',
  '\0',
  '名',
  'a[b]',
  'a.b',
)

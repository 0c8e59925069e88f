import { expect, test } from 'vitest'
import { alignLetters, foldLetters } from './letters'

test.each([
  ['full width', 'ＡＢＣ', 'abc'],
  ['circled and parenthesized', 'ⓐ⒝🄲', 'abc'],
  ['traditional', '賭博網站', '赌博网站'],
  ['zero width', '赌\u200b博\u2060网\ufeff站', '赌博网站'],
  ['spacing', '赌 博\u3000网\t站', '赌博网站'],
  ['punctuation and symbols', '赌-博·网★站。', '赌博网站'],
  ['marks', '赌\u0336博\u0336 fúçk', '赌博fuck'],
  ['look-alikes', 'раура1', 'paypai'],
  ['a ligature', 'oﬃce', 'office'],
  ['line breaks stay', '赌\r\n博', '赌\n\n博'],
  ['an emoji goes', '赌🎲博', '赌博'],
  ['variants', '甚麼 瞭解 顯著', '什么了解显着'],
  ['jamo', '한국'.normalize('NFD'), '한국'],
  ['nothing', '', ''],
])('folding: %s', (_, text, folded) => {
  expect(foldLetters(text)).toBe(folded)
})

test('each folded unit maps back to its original character', () => {
  const text = 'x ㍿𝐀\u200bé 網\n站🎲ﬃ'
  const { folded, start, end } = alignLetters(text)
  for (let unit = 0; unit < folded.length; unit++) {
    const original = text.slice(start(unit), end(unit))
    expect(Array.from(original)).toHaveLength(1)
    expect(foldLetters(original)).toContain(folded.charAt(unit))
  }
})

test('folding is idempotent', () => {
  const folded = foldLetters('Ｐа1 賭博 ｶﾞ 한국 ⒜①')
  expect(foldLetters(folded)).toBe(folded)
})

import { expect, test } from 'vitest'
import { parseXml } from '@/lib/seo/testing/xml'
import { element, xmlFile } from './xml'

test('parsing returns the text unchanged', () => {
  const text = `<b>R&D</b> ]]> "引号" 'x' 😀`
  const file = xmlFile(element('a', [element('b', text, { title: text })]))
  expect(parseXml(file)).toMatchObject({ a: { b: { '#text': text, '@_title': text } } })
})

test('characters that are illegal in XML are left out', () => {
  expect(element('a', 'x\u0000\u000b\u001f\ufffe\ud800y\n').markup).toBe('<a>xy\n</a>')
})

test('null is left out, zero and the empty text are not', () => {
  expect(element('a', [null, 0, ''], { b: null, c: 0, d: '' }).markup).toBe('<a c="0" d="">0</a>')
  expect(element('a').markup).toBe('<a/>')
})

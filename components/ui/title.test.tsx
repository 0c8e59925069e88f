import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Title } from './title'

test('a title breaks between its words', () => {
  expect(renderToStaticMarkup(<Title text="社区医院：它看出了什么" />)).toBe(
    '社区<wbr/>医院：它<wbr/>看出了<wbr/>什么',
  )
})

test('marks lie where they were, on either side of a break', () => {
  const parts = [
    { text: '社', marked: false },
    { text: '区医', marked: true },
    { text: '院', marked: false },
    { text: '夜市', marked: true },
  ]
  expect(renderToStaticMarkup(<Title text="社区医院夜市" parts={parts} />)).toBe(
    '社<mark>区<wbr/>医</mark>院<mark><wbr/>夜市</mark>',
  )
})

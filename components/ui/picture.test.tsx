import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { focusClass, Picture } from './picture'

const text = { key: 'a.jpg', file: 'a.jpg', alt: '', credit: '', caption: '', partnersMay: true }
const tall = { ...text, width: 900, height: 1600 }
const wide = { ...text, width: 3200, height: 900 }

test.each([
  [{ ...tall, focusX: null, focusY: null }, undefined],
  [{ ...tall, focusX: 0, focusY: 50 }, undefined],
  [{ ...tall, focusX: null, focusY: 10 }, 'at-0'],
  [{ ...tall, focusX: 50, focusY: 30 }, 'at-2'],
  [{ ...tall, focusX: 50, focusY: 100 }, 'at-8'],
  [{ ...wide, focusX: 60, focusY: null }, 'at-6'],
  [{ ...wide, focusX: 100, focusY: 0 }, 'at-8'],
])('%o has the class %s', (picture, expected) => {
  expect(focusClass(picture)).toBe(expected)
  const html = renderToStaticMarkup(<Picture picture={picture} size="card" sizes="100vw" />)
  expect(/ class="([^"]*)"/.exec(html)?.[1]).toBe(expected)
})

test('every class that a picture may have is in the styles', () => {
  const css = readFileSync('components/styles/cards.css', 'utf8')
  const possible = new Set<string>()
  for (let focusY = 0; focusY <= 100; focusY++) {
    const name = focusClass({ ...tall, focusX: null, focusY })
    if (name) possible.add(name)
  }
  expect(possible.size).toBe(8)
  for (const name of possible) {
    const share = Number(name.slice(3)) * 12.5
    expect(css).toContain(`.thumb .${name} {\n  object-position: ${share}% ${share}%;`)
  }
})

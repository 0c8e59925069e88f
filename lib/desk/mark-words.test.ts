import { describe, expect, test } from 'vitest'
import { markWords } from './mark-words'
import { maskAddress } from './mask-address'

describe('words are marked', () => {
  test.each([
    ['好评', [], '好评'],
    ['加微信，加微信', ['微信'], '加[微信]，加[微信]'],
    ['微信群', ['微信', '微信群'], '[微信群]'],
    ['a.b axb', ['a.b'], '[a.b] axb'],
    ['(a|b)', ['(a|b)', ''], '[(a|b)]'],
    ['😀x😀', ['x'], '😀[x]😀'],
  ])('%s by %j', (text, words, expected) => {
    const parts = markWords(text, words)
    expect(parts.map((part) => (part.marked ? `[${part.text}]` : part.text)).join('')).toBe(
      expected,
    )
  })
})

test.each([
  ['reader@example.org', 'r***@example.org'],
  ['13800138000', '138****8000'],
  ['123456', '***'],
])('%s is shown as %s', (address, masked) => expect(maskAddress(address)).toBe(masked))

import { expect, test } from 'vitest'
import { lookAlike } from './look-alikes'

test('Cyrillic, Greek and digits become the Latin letters they look like', () => {
  expect(Array.from('раураl', lookAlike).join('')).toBe('paypal')
  expect(Array.from('c0d3', lookAlike).join('')).toBe('code')
  expect(Array.from('ορε', lookAlike).join('')).toBe('ope')
})

test('Latin letters and other characters stay the same', () => {
  for (const character of 'abcdefghijklmnopqrstuvwxyz26889新闻ж') {
    expect(lookAlike(character)).toBe(character)
  }
})

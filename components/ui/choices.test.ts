import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { choices } from './choices'

const kept = new Map<string, string>()
const attributes = new Map<string, string>()

beforeEach(() => {
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  })
  vi.stubGlobal('document', {
    documentElement: {
      getAttribute: (name: string) => attributes.get(name) ?? null,
      setAttribute: (name: string, value: string) => attributes.set(name, value),
      removeAttribute: (name: string) => attributes.delete(name),
    },
  })
})

afterEach(() => {
  kept.clear()
  vi.unstubAllGlobals()
})

test.each([
  ['theme', 'dark', 'system'],
  ['text', 'larger', 'standard'],
  ['elder', 'on', 'off'],
] as const)('%s is kept and shown, its default leaves nothing', (name, value, byDefault) => {
  const choice = choices[name]
  choice.keep(value)
  choice.show(choice.read())
  expect(kept.get(name)).toBe(value)
  expect(attributes.get(`data-${name}`)).toBe(value)
  expect(choice.shown()).toBe(value)
  choice.keep(byDefault)
  choice.show(choice.read())
  expect(kept.size).toBe(0)
  expect(attributes.size).toBe(0)
  expect(choice.shown()).toBe(byDefault)
})

test('what is no value is the default, and so is everything where storage is refused', () => {
  kept.set('text', 'huge')
  expect(choices.text.read()).toBe('standard')
  vi.stubGlobal('localStorage', undefined)
  expect(choices.text.read()).toBe('standard')
  expect(() => choices.text.keep('large')).not.toThrow()
})

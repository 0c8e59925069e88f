import domains from 'disposable-email-domains' with { type: 'json' }
import wildcards from 'disposable-email-domains/wildcard.json' with { type: 'json' }
import { expect, test } from 'vitest'
import { isDisposable } from './disposable-domains'

test('the package’s file is sorted as the binary search demands', () => {
  const bytes = domains.map((domain) => Buffer.from(domain))
  const stray = domains.filter((_, i) => i > 0 && bytes[i]?.compare(bytes[i - 1] ?? bytes[i]) !== 1)
  expect(stray).toEqual([])
})

test('every domain of the package is found', () => {
  const some = domains.filter((_, i) => i % 20 === 0 || i === domains.length - 1)
  expect(some.length).toBeGreaterThan(5000)
  expect(some.filter((domain) => !isDisposable(domain))).toEqual([])
  expect(wildcards.filter((domain) => !isDisposable(`any.${domain}`))).toEqual([])
})

test.each([
  '',
  '"',
  '[',
  ']',
  'a',
  'zzzz',
  '\n',
  '邮箱.中国',
  'qq.com',
  'mailinator',
  'x'.repeat(5000),
])('%j is not disposable', (domain) => expect(isDisposable(domain)).toBe(false))

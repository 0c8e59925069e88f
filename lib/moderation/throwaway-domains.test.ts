import domains from 'disposable-email-domains' with { type: 'json' }
import wildcards from 'disposable-email-domains/wildcard.json' with { type: 'json' }
import { expect, test } from 'vitest'
import { isThrowaway } from './throwaway-domains'

test('the file is sorted as the search takes it to be', () => {
  const bytes = domains.map((domain) => Buffer.from(domain))
  const stray = domains.filter((_, i) => i > 0 && bytes[i]?.compare(bytes[i - 1] ?? bytes[i]) !== 1)
  expect(stray).toEqual([])
})

test('knows the domains of the package', () => {
  const some = domains.filter((_, i) => i % 20 === 0 || i === domains.length - 1)
  expect(some.length).toBeGreaterThan(5000)
  expect(some.filter((domain) => !isThrowaway(domain))).toEqual([])
  expect(wildcards.filter((domain) => !isThrowaway(`any.${domain}`))).toEqual([])
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
])('%j is none', (domain) => expect(isThrowaway(domain)).toBe(false))

import { describe, expect, test } from 'vitest'
import { scrub, withoutQuotes } from './scrub'

describe('personal data and secrets are removed', () => {
  test.each([
    ['a mail address', 'to reader1@example.com: refused', 'to [mail]: refused'],
    ['in angle brackets', '550 <a.b+c@mail.example.org> unknown', '550 <[mail]> unknown'],
    ['of another script', '寄给 读者@例子.测试 失败', '寄给 [mail] 失败'],
    ['without a domain', 'for root@localhost', 'for [mail]'],
    ['IPv4', 'connect ECONNREFUSED 127.0.0.1:5432', 'connect ECONNREFUSED [address]:5432'],
    ['IPv6', 'connect ECONNREFUSED ::1:5432', 'connect ECONNREFUSED [address]'],
    ['IPv6 in brackets', 'from [2001:db8::7]:443', 'from [[address]]:443'],
    ['IPv4 in IPv6', 'from ::ffff:10.1.2.3 now', 'from [address] now'],
    ['a mobile number', 'to 13800138000 and +86 13900139000', 'to [phone] and [phone]'],
    [
      'a connection string',
      'postgres://user:p@s/s@db.internal:5432/news?sslmode=require is away',
      'postgres://db.internal:5432/… is away',
    ],
    [
      'an address with a token',
      'POST https://data.zz.baidu.com/urls?site=a&token=AbC123 gave 401',
      'POST https://data.zz.baidu.com/… gave 401',
    ],
    ['a query', 'Failed to parse URL from /search?q=secret', 'Failed to parse URL from /search?…'],
    ['a refused row', 'Key (email)=(a(b)@x.cn) already exists.', 'Key (email)=(…) already exists.'],
    ['a row of several lines', 'Key (a, b)=(1, one\ntwo) exists', 'Key (a, b)=(…) exists'],
    ['a failing row', 'Failing row contains (1, 标题, null).', 'Failing row contains (…)'],
    ['a cookie', 'cookie: xiaowen-session=abc; theme=dark', 'cookie: …'],
    ['a header in JSON', '{"authorization":"Bearer abc def"}', '{"authorization":…'],
    ['a password', "password='correct horse' and more", 'password=… and more'],
    ['a token by name', 'csrfToken=abc&next=/', 'csrfToken=…&next=/'],
    ['a session token', `no ${'aB3_-'.repeat(8)}abc here`, 'no [token] here'],
    ['a JWT', 'got eyJhbGciOiJIUzI1NiJ9x.eyJzdWIiOiIxIn0.abc-def', 'got [token]'],
    ['a digest', `key ${'0af9'.repeat(8)}`, 'key [token]'],
    ['a UUID', 'unsubscribe 123e4567-e89b-12d3-a456-426614174000', 'unsubscribe [token]'],
    ['a second step', 'secret of JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', 'secret of [token]'],
    [
      'colours and lines',
      '\u001b[31m ⨯\u001b[0m one\n{"level":"fatal"}',
      '⨯ one {"level":"fatal"}',
    ],
  ])('%s', (_, text, clean) => {
    expect(scrub(text)).toBe(clean)
  })
})

test('what an operator needs is kept', () => {
  for (const text of [
    'duplicate key value violates unique constraint "account_email_key_lower_index"',
    'at 12:30:45, file server/documents/render.ts:12:34, migration 20261124000030_readers',
    'could not keep .data/cache/images/960/harbour-dawn.webp: ENOSPC, errno -28',
    'Cannot find module node_modules/@prisma/client/runtime',
    'PrismaClientInitializationError NEXT_HTTP_ERROR_FALLBACK;404 E394',
  ])
    expect(scrub(text)).toBe(text)
})

test('a long text is truncated first', () => {
  expect(scrub('@'.repeat(1e6)).length).toBeLessThan(700)
  expect(scrub('a:'.repeat(5e5)).length).toBeLessThan(700)
})

test('quoted identifiers are kept on request', () => {
  const text = 'relation "reader.account" of `db.story` has "潮水 退去" (reading \'id\')'
  expect(withoutQuotes(text, true)).toBe(
    'relation "reader.account" of `db.story` has "…" (reading \'id\')',
  )
  expect(withoutQuotes('"abc" is not valid JSON', false)).toBe('"…" is not valid JSON')
})

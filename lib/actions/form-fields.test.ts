import { expect, test } from 'vitest'
import { readFields } from './form-fields'

function form(body: string, type = 'application/x-www-form-urlencoded'): Request {
  const headers = { 'content-type': type, 'content-length': String(Buffer.byteLength(body)) }
  return new Request('http://localhost/api/login', { method: 'POST', headers, body })
}

test('line breaks become LF, and NUL the replacement character', async () => {
  expect(await readFields(form('a=1&b=x%0D%0Ay&c%00=%00'))).toEqual({
    a: '1',
    b: 'x\ny',
    'c\ufffd': '\ufffd',
  })
})

test('a field that is sent twice with one value is that value', async () => {
  expect(await readFields(form('days=7&days=7&__proto__=x'))).toEqual(
    Object.fromEntries([
      ['days', '7'],
      ['__proto__', 'x'],
    ]),
  )
})

test.each([
  ['a field that says two things', form('days=0&days=7'), 400],
  ['an empty field beside a full one', form('days=&days=7'), 400],
  ['too many fields', form('f=&'.repeat(1001)), 413],
  ['too long a text', form(`a=${'x'.repeat(300_000)}`), 413],
  ['another type', form('{"a":1}', 'application/json'), 415],
  ['malformed multipart', form('stranger', 'multipart/form-data; boundary=x'), 415],
])('%s: refused', async (_, request, status) => expect(await readFields(request)).toBe(status))

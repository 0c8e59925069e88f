import { expect, test } from 'vitest'
import { addressCode, network, widerKey } from './address-code'

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0DB8:0001:2::9', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
  ['unknown', 'unknown'],
  ['192.0.2.7:4711', '192.0.2.7'],
  ['[2001:db8::1]:80', '2001:db8:0:0'],
  ['"[2001:db8::1]"', '2001:db8:0:0'],
  ['::ffff:c000:207', '192.0.2.7'],
  ['[::ffff:192.0.2.7]:80', '192.0.2.7'],
  ['64:ff9b::192.0.2.33', '64:ff9b:0:0'],
])('%s counts as %s', (address, expected) => expect(network(address)).toBe(expected))

test('networks of one IPv6 /48 share its key', () => {
  process.env.AUTH_SECRET = 'a secret for tests, long enough for the rules'
  const key = (address: string) =>
    `login/${addressCode(new Headers({ 'x-xiaowen-address': address }))}`
  const [one, two, far] = ['2001:db8:1:1::1', '2001:db8:1:2::1', '2001:db8:2:1::1'].map(key)
  expect(one).not.toBe(two)
  expect(widerKey(one ?? '')).toMatch(/^login\/wide\/[\w-]{11}$/)
  expect(widerKey(one ?? '')).toBe(widerKey(two ?? ''))
  expect(widerKey(one ?? '')).not.toBe(widerKey(far ?? ''))
  expect(widerKey(key('192.0.2.7'))).toBeNull()
  expect(widerKey(key('::ffff:192.0.2.7'))).toBeNull()
})

test('a code tells addresses apart and does not contain them', () => {
  process.env.AUTH_SECRET = 'a secret for tests, long enough for the rules'
  const code = (address: string) => addressCode(new Headers({ 'x-xiaowen-address': address }))
  expect(code('192.0.2.7')).toBe(code('::ffff:192.0.2.7'))
  expect(code('192.0.2.7')).not.toBe(code('192.0.2.8'))
  expect(code('192.0.2.7')).not.toContain('192')
})

import { expect, test } from 'vitest'
import { addressCode, network } from './address'

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0DB8:0001:2::9', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
  ['unknown', 'unknown'],
])('%s counts as %s', (address, expected) => expect(network(address)).toBe(expected))

test('a code says who is the same, not who it is', () => {
  process.env.AUTH_SECRET = 'a secret for tests, long enough for the rules'
  const code = (address: string) => addressCode(new Headers({ 'x-xiaowen-address': address }))
  expect(code('192.0.2.7')).toBe(code('::ffff:192.0.2.7'))
  expect(code('192.0.2.7')).not.toBe(code('192.0.2.8'))
  expect(code('192.0.2.7')).not.toContain('192')
})

import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { addressOf } from './client-address'

const request = (forwarded?: string) =>
  ({
    socket: { remoteAddress: '192.0.2.1' },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as unknown as IncomingMessage

test('without trusted proxies the connection’s address is used', () => {
  expect(addressOf(request('203.0.113.9'), 0)).toBe('192.0.2.1')
})

test('X-Forwarded-For is trusted for as many entries as there are proxies', () => {
  expect(addressOf(request('6.6.6.6, 203.0.113.9'), 1)).toBe('203.0.113.9')
  expect(addressOf(request('6.6.6.6, 203.0.113.9, 10.0.0.2'), 2)).toBe('203.0.113.9')
  expect(addressOf(request(), 1)).toBe('192.0.2.1')
})

test.each(['203.0.113.9:5678', '[203.0.113.9]', '::ffff:203.0.113.9', ' "203.0.113.9:1"'])(
  '%s is one address',
  (written) => expect(addressOf(request(`6.6.6.6, ${written}`), 1)).toBe('203.0.113.9'),
)

test('an invalid entry is ignored', () => {
  for (const written of ['unknown', '_hidden', '', '1.2.3.4.5', '999.1.1.1:80']) {
    expect(addressOf(request(`6.6.6.6, ${written}`), 1), written).toBe('192.0.2.1')
  }
})

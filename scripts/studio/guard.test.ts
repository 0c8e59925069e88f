import { expect, test } from 'vitest'
import { isOwnPage } from './guard'

const own = 'http://localhost:5555'

test.each<[host: string | undefined, origin: string | undefined, own: boolean]>([
  ['localhost:5555', own, true],
  ['localhost:5555', undefined, true],
  ['127.0.0.1:5555', 'http://127.0.0.1:5555', true],
  ['[::1]:5555', 'http://[::1]:5555', true],
  ['localhost:8000', 'http://localhost:8000', true],
  ['localhost:5555', 'http://evil.example', false],
  ['localhost:5555', 'http://localhost:3000', false],
  ['localhost:5555', 'http://127.0.0.1:5555', false],
  ['localhost:5555', 'https://localhost:5555', false],
  ['localhost:5555', 'null', false],
  ['localhost:5555', '', false],
  ['evil.example:5555', 'http://evil.example:5555', false],
  ['evil.example:5555', undefined, false],
  ['localhost.evil.example:5555', undefined, false],
  ['localhost:5555@evil.example', undefined, false],
  ['10.0.0.1:5555', undefined, false],
  ['', undefined, false],
  [undefined, undefined, false],
])('Host %s, Origin %s: %s', (host, origin, expected) => {
  expect(isOwnPage({ host, origin })).toBe(expected)
})

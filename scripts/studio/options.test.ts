import { expect, test } from 'vitest'
import { readOptions } from './options'

const none = { editor: 'studio', port: null, browser: null, others: [] }

test.each<[string, object]>([
  ['', none],
  ['--as wang@example.org', { ...none, editor: 'wang@example.org' }],
  ['--as=Wang@Example.org', { ...none, editor: 'wang@example.org' }],
  ['--as wang+a@example.org', { ...none, editor: 'wang+a@example.org' }],
  ['--as 13800138000', { ...none, editor: '13800138000' }],
  ['--port 5556 --config a.ts', { ...none, port: 5556, others: ['--config', 'a.ts'] }],
  ['-p 5556 --as a@b.cn --help', { ...none, editor: 'a@b.cn', port: 5556, others: ['--help'] }],
  ['--browser none', { ...none, browser: '' }],
  ['-b firefox', { ...none, browser: 'firefox' }],
])('%s', (args, options) => {
  expect(readOptions(args.split(' ').filter(Boolean))).toEqual(options)
})

test.each([
  ['--as', /^--as is "", which is no e-mail address/],
  ['--as wang', /^--as is "wang", which is no e-mail address .* Check it: npm run studio -- --as/],
  [`--as ${'a'.repeat(60)}@example.org`, /at most 63 ASCII characters .* Say a shorter address/],
  ['--port abc', /^--port is "abc"; allowed: a whole number from 1 to 65535/],
  ['--port 70000', /^--port is "70000"/],
  ['--port 0', /^--port is "0"/],
  ['--port', /^--port is ""/],
])('%s is refused', (args, message) => {
  expect(() => readOptions(args.split(' '))).toThrow(message)
})

import { expect, test } from 'vitest'
import { logFaults } from './log-faults'

const entry = (msg: string) =>
  JSON.stringify({ level: 'error', time: '2026-11-28T12:30:01.000Z', pid: 4242, msg })

test.each([
  ['a mail address', 'to reader1@example.com'],
  ['an IPv4 address', 'ECONNREFUSED 127.0.0.1:5432'],
  ['an IPv6 address', 'ECONNREFUSED ::1:5432'],
  ['a mobile number', 'to 13800138000'],
  ['a token', `session ${'aB3_-'.repeat(8)}abc`],
  ['a cookie', 'xiaowen-session=abc'],
  ['a connection string', 'postgres://user:secret@host/news'],
  ['a row', 'Key (email)=(x) already exists'],
  ['a password', '潮水退去之后再出发'],
  ['what a letter held', 'for somebody'],
])('%s is found', (what, text) => {
  const faults = logFaults('portal.log', `${entry('fine')}\n${entry(text)}`, ['somebody'])
  expect(faults.join('\n')).toContain(`portal.log:2 has ${what}`)
})

test('clean lines pass, and a line of an instance that is not JSON is reported', () => {
  const clean = `${entry('connect ECONNREFUSED [address]:5432, Key (email)=(…)')}\n`
  expect(logFaults('instance-1.log', clean, [])).toEqual([])
  expect(logFaults('portal.log', '✓ Starting the server\n', [])).toEqual([])
  expect(logFaults('instance-1.log', '    at read (lib/a.ts:1:2)', [])).toHaveLength(1)
})

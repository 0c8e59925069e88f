import { expect, test } from 'vitest'
import { isDatabaseAway } from './database-away'

const coded = (code: string) => Object.assign(new Error('x'), { code })

test.each(['P1001', 'P1017', 'ECONNREFUSED', '57P01', '57P03', '53300', '08006'])(
  '%s says that the database is away',
  (code) => {
    expect(isDatabaseAway(coded(code))).toBe(true)
    expect(isDatabaseAway(new Error('a page failed', { cause: coded(code) }))).toBe(true)
  },
)

test.each([
  'timeout exceeded when trying to connect',
  'Connection terminated unexpectedly',
  'Client has encountered a connection error and is not queryable',
])('so does “%s”', (message) => {
  expect(isDatabaseAway(new Error(message))).toBe(true)
})

test.each([coded('P2002'), coded('23505'), new TypeError('x is undefined'), 'text', null])(
  '%s does not',
  (error) => {
    expect(isDatabaseAway(error)).toBe(false)
  },
)

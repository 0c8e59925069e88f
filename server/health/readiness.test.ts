import { expect, test } from 'vitest'
import { type State, unreadyReason } from './readiness'

const healthy: State = {
  started: true,
  stopping: false,
  documents: 10,
  database: true,
  listening: true,
  deafFor: 0,
}

test.each<[string, Partial<State>, string | null]>([
  ['everything works', {}, null],
  ['no document is stored yet', { documents: 0 }, null],
  ['starting', { started: false }, 'starting'],
  ['stopping', { stopping: true }, 'stopping'],
  ['the database is away', { database: false, listening: false, deafFor: 0 }, null],
  [
    'the database is away and no document is stored',
    { database: false, documents: 0 },
    'no database',
  ],
  ['reconnecting', { listening: false, deafFor: 3000 }, null],
  ['notifications are lost for 11 s', { listening: false, deafFor: 11_000 }, 'not heard'],
])('%s', (_, given, reason) => {
  const actual = unreadyReason({ ...healthy, ...given })
  if (reason === null) expect(actual).toBeNull()
  else expect(actual).toContain(reason)
})

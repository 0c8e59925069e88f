import { expect, test } from 'vitest'
import { type State, unreadyReason } from './readiness'

const well: State = {
  started: true,
  stopping: false,
  documents: 10,
  database: true,
  listening: true,
  deafFor: 0,
}

test.each<[string, Partial<State>, string | null]>([
  ['all is well', {}, null],
  ['nothing is in memory yet', { documents: 0 }, null],
  ['it starts', { started: false }, 'starting'],
  ['it ends', { stopping: true }, 'stopping'],
  ['the database is away', { database: false, listening: false, deafFor: 0 }, null],
  ['and nothing is in memory', { database: false, documents: 0 }, 'no database'],
  ['it connects again', { listening: false, deafFor: 3000 }, null],
  ['it hears nothing', { listening: false, deafFor: 11_000 }, 'not heard'],
])('%s', (_, given, reason) => {
  const said = unreadyReason({ ...well, ...given })
  if (reason === null) expect(said).toBeNull()
  else expect(said).toContain(reason)
})

import { expect, test } from 'vitest'
import { newAccount } from './new-account'
import { submission } from './testing/submission'

const hour = 3_600_000

test.each([
  [0, 'hold'],
  [23.9 * hour, 'hold'],
  [24.1 * hour, undefined],
])('a comment of an account %d ms old: %s', (age, outcome) => {
  const createdAt = new Date(Date.now() - age)
  expect(newAccount(submission({ author: { createdAt } }))?.outcome).toBe(outcome)
})

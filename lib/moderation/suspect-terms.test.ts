import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { ownDatabase } from '@/lib/testing/own-database'
import { suspectTerms } from './suspect-terms'
import { submission } from './testing/submission'

ownDatabase()

test('a suspect term is held and shown as it was written', async () => {
  await db().suspectTerm.create({ data: { term: '转账' } })
  expect(await suspectTerms(submission({ text: '先轉賬' }))).toEqual({
    outcome: 'hold',
    rule: 'suspect-terms',
    reason: 'suspect-terms',
    words: ['轉賬'],
  })
  expect(await suspectTerms(submission({ text: '先转告' }))).toBeNull()
})

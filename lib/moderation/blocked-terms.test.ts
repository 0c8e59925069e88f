import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { ownDatabase } from '@/lib/testing/own-database'
import { blockedTerms } from './blocked-terms'
import { submission } from './testing/submission'

ownDatabase()

test('a blocked term is refused and shown as it was written', async () => {
  await db().blockedTerm.createMany({ data: [{ term: '赌博' }, { term: '代开发票' }] })
  const text = '賭 博，还能代.开.发.票'
  expect(await blockedTerms(submission({ text }))).toEqual({
    outcome: 'refuse',
    rule: 'blocked-terms',
    reason: 'blocked-terms',
    words: ['賭 博', '代.开.发.票'],
  })
  expect(await blockedTerms(submission({ text: '国家博物馆' }))).toBeNull()
})

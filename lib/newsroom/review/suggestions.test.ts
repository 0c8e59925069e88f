import { expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import { addAccount } from '@/lib/desk/testing/people'
import { ownDatabase } from '@/lib/testing/own-database'
import { readSuggestions } from './suggestions'

const budgets: number[] = []
vi.mock(import('@/lib/newsroom/diff/diff-text'), async (original) => ({
  ...(await original()),
  diffText: (_before: string, _after: string, budget = 0) => {
    budgets.push(budget)
    const end = performance.now() + 150
    while (performance.now() < end);
    return []
  },
}))

ownDatabase()

test('all suggestions of a page share one time for comparing', async () => {
  const { id: storyId } = await db().story.create({ data: { body: '一' }, select: { id: true } })
  for (const body of ['二', '三', '四']) {
    const accountId = await addAccount()
    await db().suggestion.create({ data: { storyId, accountId, base: '一', body } })
  }
  expect(await readSuggestions(storyId)).toHaveLength(3)
  expect(budgets).toHaveLength(3)
  expect(budgets.at(-1)).toBe(0)
})

import { expect, test } from 'vitest'
import { liveEntry } from '@/lib/routes/live'
import { orderOf } from './place-entry'

const entry = (id: number, minute: number, pinned?: '') => ({
  id: liveEntry(id),
  dataset: { at: `2026-11-30T08:0${minute}:00.000Z`, ...(pinned === '' && { pinned }) },
})

test('the pinned ones stand first, each newest first, of one moment the last that was written', () => {
  const right = [entry(3, 1, ''), entry(10, 5), entry(9, 5), entry(11, 2), entry(2, 2)]
  const byOrder = right.toReversed().sort((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1))
  expect(byOrder).toEqual(right)
})

import { expect, test, vi } from 'vitest'
import { outside } from './outside'
import { submission } from './testing/submission'

// In a file of its own, since a process reads its settings once.
test('without MODERATION_URL nobody is asked', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch')
  expect(await outside(submission())).toBeNull()
  expect(fetched).not.toHaveBeenCalled()
})

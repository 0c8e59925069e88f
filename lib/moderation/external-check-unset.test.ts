import { expect, test, vi } from 'vitest'
import { externalCheck } from './external-check'
import { submission } from './testing/submission'

// In its own file, since a process reads its settings once.
test('without MODERATION_URL no request is made', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch')
  expect(await externalCheck(submission())).toBeNull()
  expect(fetched).not.toHaveBeenCalled()
})

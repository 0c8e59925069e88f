import { expect, test } from 'vitest'
import { boundStores, shared } from './shared'

const MB = 2 ** 20

test('the stores can be made for every number of megabytes, and hold no more', () => {
  for (let megabytes = 24; megabytes <= 88; megabytes++) {
    boundStores(megabytes)
    for (let i = 0; i < 200; i++) shared.data.set(`read-${i}`, { value: i, tags: [] }, MB / 4)
    expect(shared.data.bytes).toBeLessThanOrEqual((megabytes * MB * 2) / 11)
    expect(shared.data.bytes).toBeGreaterThan((megabytes * MB) / 11)
  }
})

import { describe, expect, test } from 'vitest'
import { defaultMemoryMb, heapOptions, memoryBudget, memoryUse } from './memory'

const GB = 2 ** 30

describe('MEMORY_MB defaults to the machine', () => {
  test.each([
    ['a small container', GB / 2, 1, 320],
    ['a gigabyte', GB, 1, 512],
    ['a large machine', 64 * GB, 1, 512],
    ['a large machine, four workers', 64 * GB, 4, 2048],
    ['a gigabyte, four workers', GB, 4, 512],
  ])('%s', (_, bytes, workers, megabytes) => {
    expect(defaultMemoryMb(workers, bytes)).toBe(megabytes)
  })
})

describe('the budget', () => {
  test.each([
    [512, 1, { heapMb: 336, documentsMb: 88 }],
    [400, 1, { heapMb: 256, documentsMb: 56 }],
    [320, 1, { heapMb: 208, documentsMb: 24 }],
    [1024, 2, { heapMb: 336, documentsMb: 88 }],
    [1024, 4, { heapMb: 160, documentsMb: 24 }],
    [4096, 1, { heapMb: 3920, documentsMb: 88 }],
  ])('of %i MB for %i', (total, workers, budget) => {
    expect(memoryBudget(total, workers)).toEqual(budget)
  })

  test('the budget never exceeds the share', () => {
    for (let total = 320; total < 5000; total++) {
      for (const workers of [1, 2, 3]) {
        const { heapMb, documentsMb } = memoryBudget(total, workers)
        if (total / workers >= 320) expect(heapMb + documentsMb + 24).toBeLessThan(total / workers)
        expect(heapMb).toBeGreaterThanOrEqual(160)
      }
    }
  })

  test('the budget becomes options of Node', () => {
    expect(heapOptions(memoryBudget(512, 1))).toEqual([
      '--max-old-space-size=336',
      '--max-semi-space-size=8',
    ])
  })
})

test('memory use of this process', () => {
  const { heapUsed, heapLimit, resident } = memoryUse()
  expect(heapUsed).toBeGreaterThan(0)
  expect(heapLimit).toBeGreaterThan(heapUsed)
  expect(resident).toBeGreaterThan(heapUsed / 2)
})

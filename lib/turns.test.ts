import { expect, test } from 'vitest'
import { turns } from './turns'

test('one after the other, in their order, whatever the others came to', async () => {
  const inTurn = turns(1)
  const begun: string[] = []
  let release = (): void => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  const first = inTurn(() => {
    begun.push('first')
    return held
  })
  const second = inTurn(() => {
    begun.push('second')
    return Promise.reject(new Error('broken'))
  })
  const third = inTurn(() => Promise.resolve(begun.push('third')))
  await Promise.resolve()
  expect(begun).toEqual(['first'])
  release()
  await first
  await expect(second).rejects.toThrow('broken')
  await third
  expect(begun).toEqual(['first', 'second', 'third'])
})

test('so many at once, and no more', async () => {
  const inTurn = turns(2)
  let running = 0
  let most = 0
  const work = async () => {
    most = Math.max(most, ++running)
    await new Promise(setImmediate)
    running -= 1
  }
  await Promise.all(Array.from({ length: 7 }, () => inTurn(work)))
  expect([most, running]).toEqual([2, 0])
})

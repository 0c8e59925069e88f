import { expect, test } from 'vitest'
import { Queue } from './queue'

test('one after the other, in their order, whatever the others came to', async () => {
  const queue = new Queue()
  const begun: string[] = []
  let release = (): void => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  const first = queue.add(() => {
    begun.push('first')
    return held
  })
  const second = queue.add(() => {
    begun.push('second')
    throw new Error('broken')
  })
  const third = queue.add(() => begun.push('third'))
  await Promise.resolve()
  expect(begun).toEqual(['first'])
  release()
  await first
  await expect(second).rejects.toThrow('broken')
  await third
  expect(begun).toEqual(['first', 'second', 'third'])
})

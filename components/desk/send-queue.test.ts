import { expect, test } from 'vitest'
import { type Answer, SendQueue } from './send-queue'

function recorder() {
  const sent: string[] = []
  const settles: ((answer: Answer | null) => void)[] = []
  const queue = new SendQueue((fields) => {
    sent.push(fields.toString())
    return new Promise((settle) => settles.push(settle))
  })
  const add = (name: string) => queue.add(new URLSearchParams({ name }))
  return { sent, settles, queue, add }
}

const answer = { status: 200, body: {} }

test('what is added while a request is under way is sent after it, in order', async () => {
  const { sent, settles, add } = recorder()
  const [first, second, third] = [add('a'), add('b'), add('c')]
  expect(sent).toEqual(['name=a'])
  settles[0]?.(answer)
  expect(await first).toBe(answer)
  expect(sent).toEqual(['name=a', 'name=b'])
  settles[1]?.(null)
  expect(await second).toBeNull()
  expect(sent).toEqual(['name=a', 'name=b', 'name=c'])
  settles[2]?.(answer)
  expect(await third).toBe(answer)
})

test('a queue that was empty sends again', async () => {
  const { sent, settles, add } = recorder()
  const first = add('a')
  settles[0]?.(answer)
  await first
  await Promise.resolve()
  void add('b')
  expect(sent).toEqual(['name=a', 'name=b'])
})

test('all that waits is sent at once when the page is left', async () => {
  const { sent, settles, queue, add } = recorder()
  const results = [add('a'), add('b'), add('c')]
  queue.flush()
  expect(sent).toEqual(['name=a', 'name=b', 'name=c'])
  for (const settle of settles) settle(answer)
  expect(await Promise.all(results)).toEqual([answer, answer, answer])
})

/** Questions between the primary and its workers, over the channel that node:cluster opens. */
import type { Worker } from 'node:cluster'

export type Answering = (question: string) => unknown

type Message =
  | { ask: number; question: string }
  | { answer: number; value: unknown }
  | { answer: number; error: string }

interface Asked {
  resolve: (value: unknown) => void
  reject: (cause: Error) => void
}

/** Answers what the other side asks. What is returned asks the other side, and fails after `patience` ms. */
export function connectPeer(
  worker: Worker,
  answering: Answering,
  patience: number,
): (question: string) => Promise<unknown> {
  const open = new Map<number, Asked>()
  let last = 0
  const send = (message: Message, failed: (cause: Error) => void) =>
    worker.send(message, undefined, (cause) => cause && failed(cause))
  worker.on('message', (message: Message) => {
    if ('ask' in message) {
      void answerTo(message.ask, () => answering(message.question)).then((answer) =>
        send(answer, () => undefined),
      )
      return
    }
    const asked = open.get(message.answer)
    if ('error' in message) asked?.reject(new Error(message.error))
    else asked?.resolve(message.value)
  })
  return async (question) => {
    const ask = (last += 1)
    let timer: NodeJS.Timeout | undefined
    try {
      return await new Promise<unknown>((resolve, reject) => {
        open.set(ask, { resolve, reject })
        timer = setTimeout(() => reject(new Error('A process did not answer')), patience)
        send({ ask, question }, reject)
      })
    } finally {
      clearTimeout(timer)
      open.delete(ask)
    }
  }
}

async function answerTo(answer: number, find: () => unknown): Promise<Message> {
  try {
    return { answer, value: await find() }
  } catch (cause) {
    return { answer, error: cause instanceof Error ? cause.message : 'unknown' }
  }
}

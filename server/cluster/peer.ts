/** Request and response between the primary and its workers, over node:cluster's channel. */
import type { Worker } from 'node:cluster'

export type AnswerQuestion = (question: string) => unknown

type Message =
  | { ask: number; question: string }
  | { answer: number; value: unknown }
  | { answer: number; error: string }

interface Pending {
  resolve: (value: unknown) => void
  reject: (cause: Error) => void
}

/** Answers the other side's questions. The function returned asks it; it rejects after `timeoutMs`. */
export function connectPeer(
  worker: Worker,
  answerQuestion: AnswerQuestion,
  timeoutMs: number,
): (question: string) => Promise<unknown> {
  const pending = new Map<number, Pending>()
  let last = 0
  const send = (message: Message, failed: (cause: Error) => void) =>
    worker.send(message, undefined, (cause) => cause && failed(cause))
  worker.on('message', (message: Message) => {
    if ('ask' in message) {
      void answerTo(message.ask, () => answerQuestion(message.question)).then((answer) =>
        send(answer, () => undefined),
      )
      return
    }
    const question = pending.get(message.answer)
    if ('error' in message) question?.reject(new Error(message.error))
    else question?.resolve(message.value)
  })
  return async (question) => {
    const ask = (last += 1)
    let timer: NodeJS.Timeout | undefined
    try {
      return await new Promise<unknown>((resolve, reject) => {
        pending.set(ask, { resolve, reject })
        timer = setTimeout(() => reject(new Error('A process did not answer')), timeoutMs)
        send({ ask, question }, reject)
      })
    } finally {
      clearTimeout(timer)
      pending.delete(ask)
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

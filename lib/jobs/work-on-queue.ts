/** What each instance does of the queue: messages, pushes and 每日邮件. Films have a worker of their own (lib/film/worker.ts). */
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import { now } from '@/lib/clock'
import { queueDigests } from '@/lib/jobs/digest'
import { pushTo } from '@/lib/jobs/indexing/push'
import { logOnce } from '@/lib/log'
import { ownOutbox } from '@/lib/mail/queue'
import { sendMessage } from '@/lib/mail/send'
import { runQueue, type QueueWorker, type Task } from '@/lib/queue/run-queue'

const START_AGAIN_MS = 3000

const messagePayload = z.object({ message: z.string().regex(/^\d{1,18}$/) })
const pushPayload = z.object({ service: z.string() })

const message: Task = (payload) => sendMessage(BigInt(messagePayload.parse(payload).message))
const push: Task = (payload, ending) => pushTo(pushPayload.parse(payload).service, ending)
const digest: Task = async () => {
  await queueDigests(now())
}

export function instanceWorker(): QueueWorker {
  return {
    kind: 'instance',
    // A slow receiver of pushes leaves room for codes.
    concurrency: 4,
    tasks: { message, [`message${ownOutbox()}`]: message, push, digest },
    cron: [{ task: 'digest', match: '*/5 * * * *', options: { jobKey: 'digest', maxAttempts: 3 } }],
  }
}

/** Starts again where the database was away. */
export async function workOnQueue(ending: AbortSignal): Promise<void> {
  while (!ending.aborted) {
    await runQueue(instanceWorker(), ending).catch((error: unknown) =>
      logOnce('The queue stopped, and starts again', error),
    )
    await delay(START_AGAIN_MS, undefined, { signal: ending }).catch(() => undefined)
  }
}

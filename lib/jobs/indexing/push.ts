/** Pushes changes to search engines and hubs (docs/decisions/017-pushes.md). */
import { absolute } from '@/lib/http/origin'
import { TryLater } from '@/lib/queue/try-later'
import { queueChanges } from './changes'
import {
  type Batch,
  markFailed,
  markPushed,
  markRefused,
  pausePush,
  queuePushes,
  readBatch,
} from './queue'
import { PushFailed, type Receiver } from './receiver'
import { receivers } from './receivers'

/** Per job. */
const MAX_MESSAGES = 50

/** Any number of instances may call it. */
export function queueDuePushes(): Promise<void> {
  return queuePushesTo(receivers())
}

export async function queuePushesTo(all: Receiver[]): Promise<void> {
  await queueChanges(all)
  await queuePushes(all)
}

/** A job of the queue: sends what a receiver is to be told of. @throws TryLater */
export async function pushTo(
  service: string,
  ending: AbortSignal,
  all = receivers(),
): Promise<void> {
  const receiver = all.find((one) => one.service === service)
  if (!receiver) return
  for (let sent = 0; sent < MAX_MESSAGES && !ending.aborted; sent += 1) {
    const batch = await readBatch(receiver)
    if (!batch || !(await send(receiver, batch))) return
  }
}

/** A failure is recorded in the row and tried again; it is not logged. False: the receiver asked for a pause. */
async function send({ service, send }: Receiver, batch: Batch): Promise<boolean> {
  try {
    const refused = await send(batch.paths.map(absolute))
    const isRefused = (path: string) => refused.has(absolute(path))
    for (const path of batch.paths.filter(isRefused))
      await markRefused(service, path, refused.get(absolute(path)) ?? '')
    await markPushed(service, { ...batch, paths: batch.paths.filter((path) => !isRefused(path)) })
    return true
  } catch (error) {
    if (!(error instanceof PushFailed)) throw error
    await markFailed(service, batch, error)
    if (error.retryAfter === null) throw new TryLater(error.reason)
    await pausePush(service, error.retryAfter)
    return false
  }
}

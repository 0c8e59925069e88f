/** Pushes changes to search engines and hubs (docs/decisions/017-pushes.md). */
import { absolute } from '@/lib/http/origin'
import { queueChanges } from './changes'
import { type Claim, claim, markRefused, scheduleRetry, markPushed } from './queue'
import { PushFailed, type Receiver } from './receiver'
import { receivers } from './receivers'

/** Per receiver and run. */
const MAX_MESSAGES = 50

/** Any number of instances may call it. Returns how many messages were accepted. */
export async function pushChanges(all = receivers(), ending?: AbortSignal): Promise<number> {
  await queueChanges(all)
  const sent = await Promise.all(all.map((receiver) => pushTo(receiver, ending)))
  return sent.reduce((sum, one) => sum + one, 0)
}

/** Sends what is due until one fails or the instance ends. */
async function pushTo(receiver: Receiver, ending?: AbortSignal): Promise<number> {
  for (let sent = 0; sent < MAX_MESSAGES; sent += 1) {
    if (ending?.aborted) return sent
    const claimed = await claim(receiver)
    if (!claimed || !(await send(receiver, claimed))) return sent
  }
  return MAX_MESSAGES
}

/** A failure is recorded in the row and retried; it is not logged. */
async function send({ service, send }: Receiver, claimed: Claim): Promise<boolean> {
  try {
    const refused = await send(claimed.paths.map(absolute))
    const isRefused = (path: string) => refused.has(absolute(path))
    for (const path of claimed.paths.filter(isRefused))
      await markRefused(service, path, refused.get(absolute(path)) ?? '')
    await markPushed(service, {
      ...claimed,
      paths: claimed.paths.filter((path) => !isRefused(path)),
    })
    return true
  } catch (error) {
    if (!(error instanceof PushFailed)) throw error
    await scheduleRetry(service, claimed, error)
    return false
  }
}

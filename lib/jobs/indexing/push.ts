/** Search engines and hubs are told of what changed (docs/decisions/017). */
import { absolute } from '@/lib/http/origin'
import { queueChanges } from './changes'
import { type Claim, claim, giveUp, putOff, settle } from './queue'
import { NotTaken, type Receiver } from './receiver'
import { receivers } from './receivers'

/** Messages to one receiver in a round. */
const MOST = 50

/** To be called as often as one likes, by any number of instances. Returns how many messages were taken. */
export async function pushChanges(all = receivers(), ending?: AbortSignal): Promise<number> {
  await queueChanges(all)
  const sent = await Promise.all(all.map((receiver) => tell(receiver, ending)))
  return sent.reduce((sum, one) => sum + one, 0)
}

/** All that is due for one receiver, until it fails or the instance ends. */
async function tell(receiver: Receiver, ending?: AbortSignal): Promise<number> {
  for (let sent = 0; sent < MOST; sent += 1) {
    if (ending?.aborted) return sent
    const claimed = await claim(receiver)
    if (!claimed || !(await send(receiver, claimed))) return sent
  }
  return MOST
}

/** A failure stands in the row, and is tried again: a search engine that is away is no fault of ours. */
async function send({ service, send }: Receiver, claimed: Claim): Promise<boolean> {
  try {
    const refused = await send(claimed.paths.map(absolute))
    const isRefused = (path: string) => refused.has(absolute(path))
    for (const path of claimed.paths.filter(isRefused))
      await giveUp(service, path, refused.get(absolute(path)) ?? '')
    await settle(service, {
      ...claimed,
      paths: claimed.paths.filter((path) => !isRefused(path)),
    })
    return true
  } catch (error) {
    if (!(error instanceof NotTaken)) throw error
    await putOff(service, claimed, error)
    return false
  }
}

/** What an instance does by itself, again and again. Several may: each act claims its rows first. */
import { resealSecrets } from '@/lib/accounts/reseal'
import { now } from '@/lib/clock'
import { logOnce } from '@/lib/log'
import { balanceSearch } from '@/lib/newsroom/balance-search'
import { queueDigests } from '@/lib/newsroom/digest'
import { pushChanges } from '@/lib/newsroom/push/push'
import { flushSearches } from '@/lib/newsroom/searches'
import { tellSubscribers } from '@/lib/newsroom/subscriptions'
import { sweep } from '@/lib/newsroom/sweep'
import { flushViews } from '@/lib/newsroom/views'
import { sendDueMessages } from '@/lib/post/send'

const SECOND = 1000
const rounds: [work: () => Promise<unknown>, every: number][] = [
  [flushViews, 10 * SECOND],
  // Often: 500 texts at once keep a processor for longer than a search takes.
  [flushSearches, 2 * SECOND],
  [tellSubscribers, 15 * SECOND],
  [pushChanges, 15 * SECOND],
  [sendDueMessages, 15 * SECOND],
  [queueDueDigests, 300 * SECOND],
  [balanceSearch, 600 * SECOND],
  [resealSecrets, 60 * SECOND],
  [sweep, 3600 * SECOND],
]

/** Begins the rounds; one that fails is logged and comes round again, none overtakes itself. */
export function beginRounds(): void {
  for (const [work, every] of rounds) goRound(work, every)
}

function goRound(work: () => Promise<unknown>, every: number): void {
  const again = () => goRound(work, every)
  setTimeout(() => {
    work()
      .catch((error: unknown) => logOnce(`${work.name} failed`, error))
      .finally(again)
  }, every).unref()
}

function queueDueDigests(): Promise<unknown> {
  return queueDigests(now())
}

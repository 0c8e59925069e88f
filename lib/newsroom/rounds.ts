/** What an instance does by itself, again and again. Several may: each act claims its rows first. */
import { logOnce } from '@/lib/log'
import { sendDigests } from '@/lib/newsroom/digest'
import { tellSubscribers } from '@/lib/newsroom/subscriptions'
import { flushViews, sweepViews } from '@/lib/newsroom/views'

const SECOND = 1000
const rounds: [work: () => Promise<unknown>, every: number][] = [
  [flushViews, 10 * SECOND],
  [tellSubscribers, 15 * SECOND],
  [sendDueDigests, 300 * SECOND],
  [sweepViews, 3600 * SECOND],
]

/** Begins the rounds; one that fails is logged and comes round again. */
export function beginRounds(): void {
  for (const [work, every] of rounds) {
    setInterval(() => {
      work().catch((error: unknown) => logOnce(`${work.name} failed`, error))
    }, every).unref()
  }
}

function sendDueDigests(): Promise<unknown> {
  return sendDigests(new Date())
}

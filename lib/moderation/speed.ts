import { factsOf } from './facts'
import { refuse, type Submission, type Verdict } from './rule'

const MOST = 3
const WINDOW_MS = 60_000

/** More than three comments in a minute are pasted or a machine's. Says when the next is welcome. */
export async function speed(submission: Submission): Promise<Verdict | null> {
  const { lately } = await factsOf(submission)
  const oldest = lately[MOST - 1]
  if (oldest === undefined) return null
  return { ...refuse('speed'), until: new Date(oldest + WINDOW_MS) }
}

import { factsOf } from './facts'
import { refuse, type Submission, type Verdict } from './rule'

const MAX_IN_MINUTE = 3

/** Refuses the fourth comment within a minute. */
export async function speed(submission: Submission): Promise<Verdict | null> {
  const { recentTimes } = await factsOf(submission)
  return recentTimes.length < MAX_IN_MINUTE ? null : refuse('speed')
}

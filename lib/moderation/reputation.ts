import { factsOf } from './facts'
import { hold, type Submission, type Verdict } from './rule'

/** Fewer than this say nothing about anybody. */
const LEAST_DECIDED = 4
const MOST_REJECTED = 0.5

/** Whose comments were rejected half of the time, lately. */
export async function reputation(submission: Submission): Promise<Verdict | null> {
  const { decided } = await factsOf(submission)
  if (decided.length < LEAST_DECIDED) return null
  const rejected = decided.filter((state) => state === 'rejected').length
  return rejected >= decided.length * MOST_REJECTED ? hold('record') : null
}

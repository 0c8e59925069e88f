import { factsOf } from './facts'
import { hold, type Submission, type Verdict } from './rule'

const MIN_DECISIONS = 4
const MAX_REJECTED_SHARE = 0.5

/** Holds authors of whose last 20 comments half were rejected. */
export async function reputation(submission: Submission): Promise<Verdict | null> {
  const { decisions } = await factsOf(submission)
  if (decisions.length < MIN_DECISIONS) return null
  const rejected = decisions.filter((state) => state === 'rejected').length
  return rejected >= decisions.length * MAX_REJECTED_SHARE ? hold('record') : null
}

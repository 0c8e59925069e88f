import { factsOf } from './facts'
import { rejectWith, type Submission, type Verdict } from './rule'

const MOST = 3

/** More than three comments in a minute are pasted or a machine's. */
export async function speed(submission: Submission): Promise<Verdict | null> {
  const { lately } = await factsOf(submission)
  return lately.length < MOST ? null : rejectWith('speed')
}

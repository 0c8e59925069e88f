import { hold, type Submission, type Verdict } from './rule'
import { findTerms } from './terms'

/** What the editors' list of suspect terms has: right or wrong by what is said around it. */
export async function suspectTerms({ text }: Submission): Promise<Verdict | null> {
  const words = await findTerms('suspect', text)
  return words.length > 0 ? hold('suspect-terms', words) : null
}

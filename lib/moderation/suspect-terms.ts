import { hold, type Submission, type Verdict } from './rule'
import { findTerms } from './terms'

/** Holds a comment with a term of the editors' list of suspect terms, whose context decides. */
export async function suspectTerms({ text }: Submission): Promise<Verdict | null> {
  const words = await findTerms('suspect', text)
  return words.length > 0 ? hold('suspect-terms', words) : null
}

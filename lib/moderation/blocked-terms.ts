import { refuse, type Submission, type Verdict } from './rule'
import { findTerms } from './terms'

/** Refuses a comment with a term of the editors' list, and shows the author the words to change. */
export async function blockedTerms({ text }: Submission): Promise<Verdict | null> {
  const words = await findTerms('blocked', text)
  return words.length > 0 ? refuse('blocked-terms', 'blocked-terms', words) : null
}

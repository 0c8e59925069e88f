import { rejectWith, type Submission, type Verdict } from './rule'
import { findTerms } from './terms'

/** What the editors' list of blocked terms has. The author is shown the words, to reword them. */
export async function blockedTerms({ text }: Submission): Promise<Verdict | null> {
  const words = await findTerms('blocked', text)
  return words.length > 0 ? rejectWith('blocked-terms', 'blocked-terms', words) : null
}

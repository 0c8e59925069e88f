import { hold, type Submission, type Verdict } from './rule'
import { now } from '@/lib/clock'

const NEW_FOR_MS = 24 * 3_600_000

/** Holds comments of new accounts, since accounts made to disturb a discussion are used at once. */
export function newAccount({ author }: Submission): Verdict | null {
  return now().getTime() - author.createdAt.getTime() < NEW_FOR_MS ? hold('new-account') : null
}

import { hold, type Submission, type Verdict } from './rule'
import { isDisposable } from './disposable-domains'

/** Holds comments of accounts with a disposable e-mail address. */
export function disposableMail({ author }: Submission): Verdict | null {
  const domain = author.email?.split('@').at(-1)?.toLowerCase()
  return domain && isDisposable(domain) ? hold('throwaway-mail') : null
}

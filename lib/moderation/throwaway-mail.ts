import { hold, type Submission, type Verdict } from './rule'
import { isThrowaway } from './throwaway-domains'

/** An account behind an address that lasts ten minutes can be had by the hundred. */
export function throwawayMail({ author }: Submission): Verdict | null {
  const domain = author.email?.split('@').at(-1)?.toLowerCase()
  return domain && isThrowaway(domain) ? hold('throwaway-mail') : null
}

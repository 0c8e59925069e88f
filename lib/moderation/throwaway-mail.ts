import domains from 'disposable-email-domains' with { type: 'json' }
import wildcards from 'disposable-email-domains/wildcard.json' with { type: 'json' }
import { hold, type Submission, type Verdict } from './rule'

const exact = new Set<string>(domains)
const withSubdomains = new Set<string>(wildcards)

/** An account behind an address that lasts ten minutes can be had by the hundred. */
export function throwawayMail({ author }: Submission): Verdict | null {
  const domain = author.email?.split('@').at(-1)?.toLowerCase()
  return domain && isThrowaway(domain) ? hold('throwaway-mail') : null
}

function isThrowaway(domain: string): boolean {
  const labels = domain.split('.')
  return (
    exact.has(domain) ||
    labels.some((_, first) => withSubdomains.has(labels.slice(first).join('.')))
  )
}

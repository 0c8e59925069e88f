import { runWithoutTimeout } from '@/lib/jobs/without-timeout'

/** Splits a search partition that has grown too large (search.balance). */
export function balanceSearch(): Promise<void> {
  return runWithoutTimeout('xiaowen search index', 'select search.balance()')
}

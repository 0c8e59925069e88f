import { runWithoutTimeout } from '@/lib/jobs/without-timeout'

/** Most-read stories for the desk, by whichever instance comes first. */
export function rankViews(): Promise<void> {
  return runWithoutTimeout('xiaowen rankings', `select listing.rank_views('4 minutes')`)
}

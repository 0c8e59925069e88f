import { db } from '@/lib/db'
import { waitForInvalidation } from '@/lib/invalidation-wait'

export interface Visibility {
  /** Milliseconds until this instance served the change. */
  ms: number
  /** Instances that listen for changes. */
  instances: number
}

/** After a commit: how long until readers see it. */
export async function measureVisibility(): Promise<Visibility> {
  const began = performance.now()
  await waitForInvalidation()
  const ms = Math.ceil(performance.now() - began)
  const [row] = await db().$queryRaw<[{ instances: number }]>`
    select greatest(1, count(*))::int as instances from pg_stat_activity
    where datname = current_database() and application_name = 'xiaowen listener'`
  return { ms, instances: row.instances }
}

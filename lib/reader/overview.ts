import { db } from '@/lib/db'
import type { Reader } from '@/lib/auth/session'

export interface Overview {
  avatar: string | null
  /** ISO 8601, UTC. */
  since: string
  favourites: number
  subscriptions: number
  comments: number
  /** Unread. */
  notifications: number
  /** The account has a right at the desk. */
  staff: boolean
}

/** Counts are capped here. */
const COUNT_LIMIT = 10_000

/** The head of 个人中心, in one statement. */
export async function readOverview(reader: Reader): Promise<Overview> {
  const [row] = await db().$queryRaw<[Omit<Overview, 'since'> & { created_at: Date }]>`
    select avatar, created_at,
      (select count(*)::int from (select from reader.favourite
        where account_id = a.id limit ${COUNT_LIMIT}) as f) as favourites,
      (select count(*)::int from (select from reader.subscription
        where account_id = a.id limit ${COUNT_LIMIT}) as s) as subscriptions,
      (select count(*)::int from (select from reader.comment
        where account_id = a.id and removed_at is null limit ${COUNT_LIMIT}) as c) as comments,
      (select count(*)::int from (select from reader.notification
        where account_id = a.id and read_at is null limit ${COUNT_LIMIT}) as n) as notifications,
      exists (select from newsroom.rights_of(a.id)) as staff
    from reader.account a where a.id = ${reader.id}`
  const { created_at, ...counts } = row
  return { ...counts, since: created_at.toISOString() }
}

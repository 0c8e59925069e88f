import { db } from '@/lib/db'
import { removeAvatar } from '@/lib/reader/avatar-file'

const BATCH = 1000

/** Deletes unused unconfirmed accounts: without data after a week, others after half a year. Returns how many. */
export async function removeUnconfirmed(): Promise<number> {
  const removed = await db().$queryRaw<{ avatar: string | null }[]>`
    delete from reader.account where id in (
      select a.id from reader.account a
      where a.confirmed_at is null and a.role = 'reader' and num_nonnulls(a.email, a.phone) > 0
        and a.created_at < now() - interval '7 days'
        and not exists (select from newsroom.staff_right where account_id = a.id)
        and not exists (select from reader.session s
          where s.account_id = a.id and s.seen_at > now() - interval '7 days')
        and (
          a.created_at < now() - interval '180 days' and not exists (select from reader.session s
            where s.account_id = a.id)
          and not exists (select from reader.history_entry r
            where r.account_id = a.id and r.read_at > now() - interval '180 days')
          or not exists (select from reader.story_like where account_id = a.id)
          and not exists (select from reader.favourite where account_id = a.id)
          and not exists (select from reader.subscription where account_id = a.id)
          and not exists (select from reader.history_entry where account_id = a.id)
          and not exists (select from reader.comment where account_id = a.id)
          and not exists (select from reader.comment_like where account_id = a.id)
        )
      order by a.id limit ${BATCH}::int)
    returning avatar`
  for (const { avatar } of removed) await removeAvatar(avatar)
  return removed.length
}

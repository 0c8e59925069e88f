/** What needs a person now. */
import type { Staff } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { inOwnColumns } from '@/lib/newsroom/own-columns'

export interface Alarm {
  kind: 'edit-failed' | 'edit-late' | 'unpublish-late'
  storyId: number
  title: string
  /** ISO 8601, UTC: since when. */
  at: string
  /** Why, as far as it is known. */
  text: string
}

const MOST = 50

/**
 * The latest first. A planned change is late after ten seconds: nothing runs, or it fails for a reason that is not the
 * story's.
 */
export function readAlarms(reader: Staff<'publish'>): Promise<Alarm[]> {
  return db().$queryRaw`
    select kind, id as "storyId", title, text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
    from (
      select 'edit-failed' as kind, s.id, s.title, e.failed_at as at, e.failure as text
      from newsroom.edit e join story s on s.id = e.story_id where e.failed_at is not null
      union all
      select 'edit-late', s.id, s.title, e.publish_at, ''
      from newsroom.edit e join story s on s.id = e.story_id where e.publish_at < now() - interval '10 seconds'
      union all
      select 'unpublish-late', s.id, s.title, s.unpublish_at, '' from story s
      where s.unpublish_at < now() - interval '10 seconds' and listing.is_published(s)
    ) as alarm
    where exists (select from story s where s.id = alarm.id and ${inOwnColumns(reader, 'publish')})
    order by at desc, id limit ${MOST}::int`
}

import { db } from '@/lib/db'
import type { Staff } from '@/lib/auth/staff'
import { deskStoriesCopy } from '@/lib/copy/desk-stories'
import { canAny, type Right } from '@/lib/schemas/rights'

/** The title as it is written now; null without such a story, or without one of the rights for its column. */
export async function readDeskTitle(
  staff: Staff,
  id: number,
  wanted: readonly Right[],
): Promise<string | null> {
  const [row] = await db().$queryRaw<{ title: string; column: string | null }[]>`
    select coalesce(e.fields ->> 'title', s.title) as title, s.column_slug as "column"
    from story s left join newsroom.edit e on e.story_id = s.id where s.id = ${id}`
  if (!row || !canAny(staff, wanted, row.column)) return null
  return row.title || deskStoriesCopy.untitled
}

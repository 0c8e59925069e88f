import type { Staff } from '@/lib/auth/staff'
import type { SeenComment } from '@/lib/schemas/seen'
import { Prisma } from '@/prisma/client/client'

/**
 * A condition on `c`, a comment: unchanged since it was shown, and neither the moderator's own nor by somebody of a
 * higher rank.
 */
export function decidableSql(reader: Staff, { id, state, editedAt }: SeenComment): Prisma.Sql {
  return Prisma.sql`
    c.id = ${id} and c.state = ${state}::reader.comment_state and c.removed_at is null
    and c.edited_at is not distinct from ${editedAt}::timestamptz
    and (c.account_id is null or exists (
      select from reader.account a
      where a.id = c.account_id and a.id <> ${reader.id} and newsroom.rank_of(a.id) <= ${reader.rank}::reader.role))`
}

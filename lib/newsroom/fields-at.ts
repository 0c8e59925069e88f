import type { Transaction } from '@/lib/newsroom/desk-transaction'
import type { StoryRow } from '@/lib/schemas/story-fields'

/**
 * The row as it was at a version: of each field the first revision from then on that changed it. Those are found by their
 * `fields`, so that no body is read that isn't needed.
 */
export async function readFieldsAt(
  tx: Transaction,
  row: StoryRow & { id: number },
  version: number,
): Promise<StoryRow> {
  const [found] = await tx.$queryRaw<[{ before: StoryRow }]>`
    with first as materialized (
      select distinct on (field) field, r.version, r.at
      from newsroom.revision r, unnest(r.fields) field
      where r.story_id = ${row.id} and r.version >= ${version}
      order by field, r.version)
    select coalesce(jsonb_object_agg(field, r.before -> field), '{}') as before
    from first join newsroom.revision r
      on r.story_id = ${row.id} and r.version = first.version and r.at = first.at`
  return { ...row, ...found.before }
}

import type { Staff } from '@/lib/auth/staff'
import type { StoryRow } from '@/lib/schemas/story-fields'
import { can } from '@/lib/schemas/rights'

/** Whether they may write, delete or bring back the row itself: of a published story readers see it at once. */
export function mayWriteRow(staff: Staff, row: StoryRow): boolean {
  const column = typeof row.column_slug === 'string' ? row.column_slug : null
  const state = row.status === 'deleted' ? row.status_before : row.status
  return can(staff, 'edit', column) && (state !== 'published' || can(staff, 'publish', column))
}

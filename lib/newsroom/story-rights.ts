import type { Staff } from '@/lib/auth/staff'
import type { Transaction } from '@/lib/newsroom/desk-transaction'
import { canAny, type Right, type Rights, writingRights } from '@/lib/schemas/rights'

/** Whether they may write stories of the column, and bring stories into it. */
export function mayWriteIn(staff: { rights: Rights }, column: string | null): boolean {
  return canAny(staff, writingRights, column)
}

/** Whether they have one of the rights for the story's column. False where there is no such story. */
export async function mayChange(
  tx: Transaction,
  staff: Staff,
  storyId: number,
  wanted: readonly Right[],
): Promise<boolean> {
  const story = await tx.story.findUnique({
    where: { id: storyId },
    select: { columnSlug: true },
  })
  return story !== null && canAny(staff, wanted, story.columnSlug)
}

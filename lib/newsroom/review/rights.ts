import type { Staff, StaffWith } from '@/lib/auth/staff'
import { can, type Right, type storyRights, type writingRights } from '@/lib/schemas/rights'

export const reviewRights = ['review', 'proof'] as const

/** Who sees a review, writes notes and suggestions. */
export type ReviewReader = StaffWith<(typeof storyRights)[number]>
export type Reviewer = StaffWith<(typeof reviewRights)[number]>
export type Writer = StaffWith<(typeof writingRights)[number]>

/** Whether they have one of the rights for the story's column. */
export function canAny(staff: Staff, rights: readonly Right[], column: string | null): boolean {
  return rights.some((right) => can(staff, right, column))
}

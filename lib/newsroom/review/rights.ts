import type { StaffWith } from '@/lib/auth/staff'
import type { storyRights, writingRights } from '@/lib/schemas/rights'

export const reviewRights = ['review', 'proof'] as const

/** Who sees a review, writes notes and suggestions. */
export type ReviewReader = StaffWith<(typeof storyRights)[number]>
export type Reviewer = StaffWith<(typeof reviewRights)[number]>
export type Writer = StaffWith<(typeof writingRights)[number]>

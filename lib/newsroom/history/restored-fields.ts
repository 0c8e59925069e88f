import { fieldNames } from '@/lib/schemas/story-fields'

/** When and whether a story is public is decided anew, not by an old version. */
const PLANS = ['embargo_until', 'embargo_reason', 'unpublish_at']

export const restoredFields = fieldNames.filter((name) => !PLANS.includes(name))

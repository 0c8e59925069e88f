import { staffAction } from '@/lib/desk/staff-action'
import { liveEntryAction } from '@/lib/newsroom/live/entry-verbs'
import { entryRights } from '@/lib/schemas/rights'

export const POST = staffAction(entryRights, liveEntryAction)

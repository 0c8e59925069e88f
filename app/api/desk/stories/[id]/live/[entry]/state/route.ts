import { staffAction } from '@/lib/desk/staff-action'
import { liveEntryStateAction } from '@/lib/newsroom/live/entry-verbs'

export const POST = staffAction('publish', liveEntryStateAction)

import { staffAction } from '@/lib/desk/staff-action'
import { noteDoneAction } from '@/lib/newsroom/review/actions'
import { storyRights } from '@/lib/schemas/rights'

export const POST = staffAction(storyRights, noteDoneAction)

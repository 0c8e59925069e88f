import { staffAction } from '@/lib/desk/staff-action'
import { discardAction } from '@/lib/newsroom/story-verbs'
import { writingRights } from '@/lib/schemas/rights'

export const POST = staffAction(writingRights, discardAction)

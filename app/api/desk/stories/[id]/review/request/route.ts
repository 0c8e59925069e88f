import { staffAction } from '@/lib/desk/staff-action'
import { askAction } from '@/lib/newsroom/review/actions'
import { writingRights } from '@/lib/schemas/rights'

export const POST = staffAction(writingRights, askAction)

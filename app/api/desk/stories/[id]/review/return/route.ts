import { staffAction } from '@/lib/desk/staff-action'
import { returnAction } from '@/lib/newsroom/review/actions'
import { reviewRights } from '@/lib/newsroom/review/rights'

export const POST = staffAction(reviewRights, returnAction)

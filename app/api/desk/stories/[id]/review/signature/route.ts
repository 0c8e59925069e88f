import { staffAction } from '@/lib/desk/staff-action'
import { signAction } from '@/lib/newsroom/review/actions'
import { reviewRights } from '@/lib/newsroom/review/rights'

export const POST = staffAction(reviewRights, signAction)

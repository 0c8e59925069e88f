import { staffAction } from '@/lib/desk/staff-action'
import { takeBackAction } from '@/lib/newsroom/take-back-action'
import { writingRights } from '@/lib/schemas/rights'

export const POST = staffAction(writingRights, takeBackAction)

import { trialAction } from '@/lib/desk/term-actions'
import { staffAction } from '@/lib/desk/staff-action'
import { termRights } from '@/lib/desk/terms'

export const POST = staffAction(termRights, trialAction)

import { checkAction } from '@/lib/desk/account-actions'
import { staffAction } from '@/lib/desk/staff-action'

export const POST = staffAction('moderate', checkAction)

import { banDoor } from '@/lib/desk/account-actions'
import { openToStaff } from '@/lib/desk/staff-action'

export const POST = openToStaff('moderator', banDoor)

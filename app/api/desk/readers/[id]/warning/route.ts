import { warningDoor } from '@/lib/desk/account-doors'
import { openToStaff } from '@/lib/desk/door'

export const POST = openToStaff('moderator', warningDoor)

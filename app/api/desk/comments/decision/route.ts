import { decisionDoor } from '@/lib/desk/decision-door'
import { openToStaff } from '@/lib/desk/door'

export const POST = openToStaff('moderator', decisionDoor)

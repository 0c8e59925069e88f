import { decisionDoor } from '@/lib/desk/decision-action'
import { openToStaff } from '@/lib/desk/staff-action'

export const POST = openToStaff('moderator', decisionDoor)

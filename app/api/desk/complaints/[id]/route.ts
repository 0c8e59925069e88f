import { complaintAnswerDoor } from '@/lib/desk/complaint-answer'
import { openToStaff } from '@/lib/desk/staff-action'

export const POST = openToStaff('moderator', complaintAnswerDoor)

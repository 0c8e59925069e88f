import { complaintAnswerDoor } from '@/lib/desk/complaint-answer'
import { openToStaff } from '@/lib/desk/door'

export const POST = openToStaff('moderator', complaintAnswerDoor)

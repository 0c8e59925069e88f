import { complaintAnswerAction } from '@/lib/desk/complaint-answer'
import { staffAction } from '@/lib/desk/staff-action'

export const POST = staffAction('moderate', complaintAnswerAction)

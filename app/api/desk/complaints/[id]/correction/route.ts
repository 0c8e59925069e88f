import { staffAction } from '@/lib/desk/staff-action'
import { complaintCorrectionAction } from '@/lib/newsroom/complaint-correction'

export const POST = staffAction('moderate', complaintCorrectionAction)

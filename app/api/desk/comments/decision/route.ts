import { decisionAction } from '@/lib/desk/decision-action'
import { staffAction } from '@/lib/desk/staff-action'

export const POST = staffAction('moderator', decisionAction)

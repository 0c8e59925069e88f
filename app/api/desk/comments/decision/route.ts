import { decisionAction } from '@/lib/desk/decisions'
import { staffAction } from '@/lib/desk/staff-action'

export const POST = staffAction('moderate', decisionAction)

import { staffAction } from '@/lib/desk/staff-action'
import { scheduleAction } from '@/lib/newsroom/schedule-action'

export const POST = staffAction('publish', scheduleAction)

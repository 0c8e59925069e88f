import { staffAction } from '@/lib/desk/staff-action'
import { withdrawalAction } from '@/lib/newsroom/withdrawal'

export const POST = staffAction('publish', withdrawalAction)

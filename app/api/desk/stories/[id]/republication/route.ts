import { staffAction } from '@/lib/desk/staff-action'
import { republicationAction } from '@/lib/newsroom/withdrawal'

export const POST = staffAction('publish', republicationAction)

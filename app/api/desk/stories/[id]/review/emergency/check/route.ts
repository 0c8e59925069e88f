import { staffAction } from '@/lib/desk/staff-action'
import { emergencyCheckAction } from '@/lib/newsroom/review/actions'

export const POST = staffAction('review', emergencyCheckAction)

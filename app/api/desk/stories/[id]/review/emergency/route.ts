import { staffAction } from '@/lib/desk/staff-action'
import { emergencyAction } from '@/lib/newsroom/review/actions'

export const POST = staffAction('admin', emergencyAction)

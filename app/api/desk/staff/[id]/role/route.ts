import { staffAction } from '@/lib/desk/staff-action'
import { roleAction } from '@/lib/desk/staff-verbs'

export const POST = staffAction('admin', roleAction)

import { staffAction } from '@/lib/desk/staff-action'
import { rightAction } from '@/lib/desk/staff-verbs'

export const POST = staffAction('admin', rightAction)

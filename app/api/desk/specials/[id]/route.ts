import { specialAction } from '@/lib/desk/specials/special-verbs'
import { staffAction } from '@/lib/desk/staff-action'

export const POST = staffAction('publish', specialAction)

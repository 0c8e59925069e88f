import { addSectionAction } from '@/lib/desk/specials/section-verbs'
import { staffAction } from '@/lib/desk/staff-action'

export const POST = staffAction('publish', addSectionAction)

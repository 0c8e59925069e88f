import { staffAction } from '@/lib/desk/staff-action'
import { deletionAction } from '@/lib/newsroom/story-verbs'

export const POST = staffAction('edit', deletionAction)

import { staffAction } from '@/lib/desk/staff-action'
import { newStoryAction } from '@/lib/newsroom/story-verbs'
import { writingRights } from '@/lib/schemas/rights'

export const POST = staffAction(writingRights, newStoryAction)

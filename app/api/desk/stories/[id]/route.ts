import { readStoryFields } from '@/lib/actions/form-fields'
import { staffAction } from '@/lib/desk/staff-action'
import { storyAction } from '@/lib/newsroom/story-action'
import { writingRights } from '@/lib/schemas/rights'

export const POST = staffAction(writingRights, storyAction, readStoryFields)

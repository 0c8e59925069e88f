import { readStoryFields } from '@/lib/actions/form-fields'
import { staffAction } from '@/lib/desk/staff-action'
import { suggestionAction } from '@/lib/newsroom/review/suggestion-actions'
import { storyRights } from '@/lib/schemas/rights'

export const POST = staffAction(storyRights, suggestionAction, readStoryFields)

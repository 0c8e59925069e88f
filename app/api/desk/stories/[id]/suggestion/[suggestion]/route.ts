import { staffAction } from '@/lib/desk/staff-action'
import { suggestionDecisionAction } from '@/lib/newsroom/review/suggestion-actions'
import { writingRights } from '@/lib/schemas/rights'

export const POST = staffAction(writingRights, suggestionDecisionAction)

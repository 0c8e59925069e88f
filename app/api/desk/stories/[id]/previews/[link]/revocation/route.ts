import { staffAction } from '@/lib/desk/staff-action'
import { revocationAction } from '@/lib/newsroom/preview-actions'
import { storyRights } from '@/lib/schemas/rights'

export const POST = staffAction(storyRights, revocationAction)

import { placeStoryAction } from '@/lib/desk/home-actions'
import { staffAction } from '@/lib/desk/staff-action'

export const POST = staffAction('curate', placeStoryAction)

import { staffAction } from '@/lib/desk/staff-action'
import { liveAction } from '@/lib/newsroom/live/live-verbs'

export const POST = staffAction('publish', liveAction)

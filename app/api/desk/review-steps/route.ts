import { staffAction } from '@/lib/desk/staff-action'
import { stepsAction } from '@/lib/newsroom/review/steps-action'

export const POST = staffAction('admin', stepsAction)

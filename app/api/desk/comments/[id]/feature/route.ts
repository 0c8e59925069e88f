import { featureDoor } from '@/lib/desk/feature'
import { openToStaff } from '@/lib/desk/staff-action'

export const POST = openToStaff('editor', featureDoor)

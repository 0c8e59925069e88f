import { featureDoor } from '@/lib/desk/feature'
import { openToStaff } from '@/lib/desk/door'

export const POST = openToStaff('editor', featureDoor)

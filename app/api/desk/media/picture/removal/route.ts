import { staffAction } from '@/lib/desk/staff-action'
import { removePictureAction } from '@/lib/newsroom/pictures/change'

export const POST = staffAction('media', removePictureAction)

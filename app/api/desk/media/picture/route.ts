import { staffAction } from '@/lib/desk/staff-action'
import { changePictureAction } from '@/lib/newsroom/pictures/change'
import { pictureRights } from '@/lib/schemas/rights'

export const POST = staffAction(pictureRights, changePictureAction)

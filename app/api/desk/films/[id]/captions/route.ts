import { readLongFields } from '@/lib/actions/form-fields'
import { staffAction } from '@/lib/desk/staff-action'
import { captionFilmAction } from '@/lib/newsroom/films/captions'
import { pictureRights } from '@/lib/schemas/rights'

export const POST = staffAction(pictureRights, captionFilmAction, readLongFields)

import { staffAction } from '@/lib/desk/staff-action'
import { retryFilmAction } from '@/lib/newsroom/films/retry'
import { pictureRights } from '@/lib/schemas/rights'

export const POST = staffAction(pictureRights, retryFilmAction)

import { readerAction } from '@/lib/actions/action'
import { favouriteAction } from '@/lib/reader/favourites'

export const POST = readerAction(favouriteAction)

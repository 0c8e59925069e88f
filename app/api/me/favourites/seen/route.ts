import { readerAction } from '@/lib/actions/action'
import { markFavouritesSeenAction } from '@/lib/reader/own-favourites'

export const POST = readerAction(markFavouritesSeenAction)

import { readerAction } from '@/lib/actions/action'
import { markFavouritesSeenAction } from '@/lib/reader/badges'

export const POST = readerAction(markFavouritesSeenAction)

import { readerAction } from '@/lib/actions/action'
import { favouritesSeenAction } from '@/lib/reader/own-favourites'

export const POST = readerAction(favouritesSeenAction)

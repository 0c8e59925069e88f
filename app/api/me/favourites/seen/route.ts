import { openToReaders } from '@/lib/actions/action'
import { favouritesSeenDoor } from '@/lib/reader/own-favourites'

export const POST = openToReaders(favouritesSeenDoor)

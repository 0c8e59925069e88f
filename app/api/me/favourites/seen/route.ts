import { openToReaders } from '@/lib/reader/door'
import { favouritesSeenDoor } from '@/lib/reader/own-favourites'

export const POST = openToReaders(favouritesSeenDoor)

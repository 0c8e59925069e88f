import { openToReaders } from '@/lib/reader/door'
import { favouriteDoor } from '@/lib/reader/favourites'

export const POST = openToReaders(favouriteDoor)

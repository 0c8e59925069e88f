import { openToReaders } from '@/lib/actions/action'
import { favouriteDoor } from '@/lib/reader/favourites'

export const POST = openToReaders(favouriteDoor)

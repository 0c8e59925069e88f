import { openToReaders } from '@/lib/actions/action'
import { removalDoor } from '@/lib/comments/change'

export const POST = openToReaders(removalDoor)

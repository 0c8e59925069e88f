import { openToReaders } from '@/lib/reader/door'
import { removalDoor } from '@/lib/reader/comment-acts'

export const POST = openToReaders(removalDoor)

import { openToReaders } from '@/lib/reader/door'
import { editDoor } from '@/lib/reader/comment-acts'

export const POST = openToReaders(editDoor)

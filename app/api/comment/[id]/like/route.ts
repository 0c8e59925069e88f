import { openToReaders } from '@/lib/reader/door'
import { commentLikeDoor } from '@/lib/reader/comment-acts'

export const POST = openToReaders(commentLikeDoor)

import { openToReaders } from '@/lib/actions/action'
import { commentLikeDoor } from '@/lib/comments/change'

export const POST = openToReaders(commentLikeDoor)

import { readerAction } from '@/lib/actions/action'
import { commentLikeAction } from '@/lib/comments/change'

export const POST = readerAction(commentLikeAction)

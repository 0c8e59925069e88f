import { readerAction } from '@/lib/actions/action'
import { commentsAction } from '@/lib/reader/subscriptions'

export const POST = readerAction(commentsAction)

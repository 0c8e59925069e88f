import { readerAction } from '@/lib/actions/action'
import { topicAction } from '@/lib/reader/subscriptions'

export const POST = readerAction(topicAction)

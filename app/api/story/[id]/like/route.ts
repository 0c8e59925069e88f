import { readerAction } from '@/lib/actions/action'
import { likeAction } from '@/lib/reader/likes'

export const POST = readerAction(likeAction)

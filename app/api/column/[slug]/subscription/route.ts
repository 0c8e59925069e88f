import { readerAction } from '@/lib/actions/action'
import { columnAction } from '@/lib/reader/subscriptions'

export const POST = readerAction(columnAction)

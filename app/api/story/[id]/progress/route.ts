import { readerAction } from '@/lib/actions/action'
import { progressAction } from '@/lib/reader/history'

export const POST = readerAction(progressAction)

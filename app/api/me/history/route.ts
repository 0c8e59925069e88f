import { readerAction } from '@/lib/actions/action'
import { historyAction } from '@/lib/reader/history'

export const POST = readerAction(historyAction)

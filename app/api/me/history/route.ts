import { readerAction } from '@/lib/actions/action'
import { historyAction } from '@/lib/reader/own-history'

export const POST = readerAction(historyAction)

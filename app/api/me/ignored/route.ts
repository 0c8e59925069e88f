import { readerAction } from '@/lib/actions/action'
import { blockReaderAction } from '@/lib/reader/blocked-readers'

export const POST = readerAction(blockReaderAction)

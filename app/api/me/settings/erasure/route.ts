import { readerAction } from '@/lib/actions/action'
import { erasureAction } from '@/lib/reader/erasure'

export const POST = readerAction(erasureAction)

import { readerAction } from '@/lib/actions/action'
import { removalAction } from '@/lib/comments/change'

export const POST = readerAction(removalAction)

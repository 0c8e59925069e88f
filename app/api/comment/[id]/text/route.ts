import { readerAction } from '@/lib/actions/action'
import { editAction } from '@/lib/comments/change'

export const POST = readerAction(editAction)

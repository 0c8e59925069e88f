import { readerAction } from '@/lib/actions/action'
import { reportAction } from '@/lib/comments/change'

export const POST = readerAction(reportAction)

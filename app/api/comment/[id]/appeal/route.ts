import { readerAction } from '@/lib/actions/action'
import { appealAction } from '@/lib/comments/change'

export const POST = readerAction(appealAction)

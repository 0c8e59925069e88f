import { readerAction } from '@/lib/actions/action'
import { confirmAction } from '@/lib/reader/registration'

export const POST = readerAction(confirmAction)

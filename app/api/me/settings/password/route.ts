import { readerAction } from '@/lib/actions/action'
import { passwordAction } from '@/lib/reader/password'

export const POST = readerAction(passwordAction)

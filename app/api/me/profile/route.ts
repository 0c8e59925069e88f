import { readerAction } from '@/lib/actions/action'
import { profileAction } from '@/lib/reader/profile'

export const POST = readerAction(profileAction)

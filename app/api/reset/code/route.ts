import { publicAction } from '@/lib/actions/action'
import { resetCodeAction } from '@/lib/reader/reset'

export const POST = publicAction(resetCodeAction)

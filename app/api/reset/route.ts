import { publicAction } from '@/lib/actions/action'
import { resetRequestAction } from '@/lib/reader/reset'

export const POST = publicAction(resetRequestAction)

import { publicAction } from '@/lib/actions/action'
import { resetAction } from '@/lib/reader/reset'

export const POST = publicAction(resetAction)

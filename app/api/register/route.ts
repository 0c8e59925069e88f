import { publicAction } from '@/lib/actions/action'
import { registerAction } from '@/lib/reader/registration'

export const POST = publicAction(registerAction)

import { publicAction } from '@/lib/actions/action'
import { signOutAction } from '@/lib/reader/sign-in'

export const POST = publicAction(signOutAction)

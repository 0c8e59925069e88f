import { publicAction } from '@/lib/actions/action'
import { signInAction } from '@/lib/reader/sign-in'

export const POST = publicAction(signInAction)

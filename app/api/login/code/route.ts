import { publicAction } from '@/lib/actions/action'
import { signInCodeAction } from '@/lib/reader/sign-in'

export const POST = publicAction(signInCodeAction)

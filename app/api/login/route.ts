import { openToAll } from '@/lib/actions/action'
import { signInDoor } from '@/lib/reader/sign-in'

export const POST = openToAll(signInDoor)

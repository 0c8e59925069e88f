import { openToAll } from '@/lib/reader/door'
import { signInDoor } from '@/lib/reader/sign-in'

export const POST = openToAll(signInDoor)

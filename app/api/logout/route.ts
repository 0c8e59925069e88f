import { openToAll } from '@/lib/reader/door'
import { signOutDoor } from '@/lib/reader/sign-in'

export const POST = openToAll(signOutDoor)

import { openToAll } from '@/lib/actions/action'
import { signOutDoor } from '@/lib/reader/sign-in'

export const POST = openToAll(signOutDoor)

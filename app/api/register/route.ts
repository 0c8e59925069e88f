import { openToAll } from '@/lib/actions/action'
import { registerDoor } from '@/lib/reader/registration'

export const POST = openToAll(registerDoor)

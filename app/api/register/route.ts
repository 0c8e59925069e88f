import { openToAll } from '@/lib/reader/door'
import { registerDoor } from '@/lib/reader/registration'

export const POST = openToAll(registerDoor)

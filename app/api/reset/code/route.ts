import { openToAll } from '@/lib/reader/door'
import { resetCodeDoor } from '@/lib/reader/reset'

export const POST = openToAll(resetCodeDoor)

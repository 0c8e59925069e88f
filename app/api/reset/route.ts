import { openToAll } from '@/lib/reader/door'
import { resetDoor } from '@/lib/reader/reset'

export const POST = openToAll(resetDoor)

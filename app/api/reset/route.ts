import { openToAll } from '@/lib/actions/action'
import { resetDoor } from '@/lib/reader/reset'

export const POST = openToAll(resetDoor)

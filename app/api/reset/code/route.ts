import { openToAll } from '@/lib/actions/action'
import { resetCodeDoor } from '@/lib/reader/reset'

export const POST = openToAll(resetCodeDoor)

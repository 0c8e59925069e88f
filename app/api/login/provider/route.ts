import { openToAll } from '@/lib/reader/door'
import { providerDoor } from '@/lib/reader/provider'

export const POST = openToAll(providerDoor)

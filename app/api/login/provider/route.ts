import { openToAll } from '@/lib/actions/action'
import { providerDoor } from '@/lib/reader/provider-sign-in'

export const POST = openToAll(providerDoor)

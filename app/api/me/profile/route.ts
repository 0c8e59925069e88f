import { openToReaders } from '@/lib/actions/action'
import { profileDoor } from '@/lib/reader/profile'

export const POST = openToReaders(profileDoor)

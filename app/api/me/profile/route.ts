import { openToReaders } from '@/lib/reader/door'
import { profileDoor } from '@/lib/reader/profile'

export const POST = openToReaders(profileDoor)

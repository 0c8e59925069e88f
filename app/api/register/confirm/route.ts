import { openToReaders } from '@/lib/reader/door'
import { confirmDoor } from '@/lib/reader/registration'

export const POST = openToReaders(confirmDoor)

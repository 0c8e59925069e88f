import { openToReaders } from '@/lib/reader/door'
import { passwordDoor } from '@/lib/reader/own-password'

export const POST = openToReaders(passwordDoor)

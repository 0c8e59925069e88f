import { openToReaders } from '@/lib/actions/action'
import { passwordDoor } from '@/lib/reader/password'

export const POST = openToReaders(passwordDoor)

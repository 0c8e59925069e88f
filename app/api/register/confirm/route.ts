import { openToReaders } from '@/lib/actions/action'
import { confirmDoor } from '@/lib/reader/registration'

export const POST = openToReaders(confirmDoor)

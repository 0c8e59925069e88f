import { openToReaders } from '@/lib/actions/action'
import { editDoor } from '@/lib/comments/change'

export const POST = openToReaders(editDoor)

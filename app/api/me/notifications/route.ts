import { openToReaders } from '@/lib/actions/action'
import { noticeDoor } from '@/lib/reader/notifications'

export const POST = openToReaders(noticeDoor)

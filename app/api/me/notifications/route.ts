import { openToReaders } from '@/lib/reader/door'
import { noticeDoor } from '@/lib/reader/notices'

export const POST = openToReaders(noticeDoor)

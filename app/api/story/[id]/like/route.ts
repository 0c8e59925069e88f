import { openToReaders } from '@/lib/reader/door'
import { likeDoor } from '@/lib/reader/likes'

export const POST = openToReaders(likeDoor)

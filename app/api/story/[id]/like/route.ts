import { openToReaders } from '@/lib/actions/action'
import { likeDoor } from '@/lib/reader/likes'

export const POST = openToReaders(likeDoor)

import { openToReaders } from '@/lib/reader/door'
import { progressDoor } from '@/lib/reader/history'

export const POST = openToReaders(progressDoor)

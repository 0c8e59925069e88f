import { openToReaders } from '@/lib/reader/door'
import { ignoreDoor } from '@/lib/reader/ignored'

export const POST = openToReaders(ignoreDoor)

import { openToReaders } from '@/lib/reader/door'
import { erasureDoor } from '@/lib/reader/erasure'

export const POST = openToReaders(erasureDoor)

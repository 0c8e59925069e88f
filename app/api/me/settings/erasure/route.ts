import { openToReaders } from '@/lib/actions/action'
import { erasureDoor } from '@/lib/reader/erasure'

export const POST = openToReaders(erasureDoor)

import { openToReaders } from '@/lib/reader/door'
import { historyDoor } from '@/lib/reader/own-history'

export const POST = openToReaders(historyDoor)

import { openToReaders } from '@/lib/actions/action'
import { historyDoor } from '@/lib/reader/own-history'

export const POST = openToReaders(historyDoor)

import { openToReaders } from '@/lib/reader/door'
import { columnDoor } from '@/lib/reader/subscriptions'

export const POST = openToReaders(columnDoor)

import { openToReaders } from '@/lib/actions/action'
import { columnDoor } from '@/lib/reader/subscriptions'

export const POST = openToReaders(columnDoor)

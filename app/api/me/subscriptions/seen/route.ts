import { openToReaders } from '@/lib/reader/door'
import { subscriptionsSeenDoor } from '@/lib/reader/own-subscriptions'

export const POST = openToReaders(subscriptionsSeenDoor)

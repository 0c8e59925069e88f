import { openToReaders } from '@/lib/actions/action'
import { subscriptionsSeenDoor } from '@/lib/reader/own-subscriptions'

export const POST = openToReaders(subscriptionsSeenDoor)

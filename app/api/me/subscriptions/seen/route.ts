import { readerAction } from '@/lib/actions/action'
import { subscriptionsSeenAction } from '@/lib/reader/own-subscriptions'

export const POST = readerAction(subscriptionsSeenAction)

import { readerAction } from '@/lib/actions/action'
import { markSubscriptionsSeenAction } from '@/lib/reader/own-subscriptions'

export const POST = readerAction(markSubscriptionsSeenAction)

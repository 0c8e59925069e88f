import { readerAction } from '@/lib/actions/action'
import { markSubscriptionsSeenAction } from '@/lib/reader/badges'

export const POST = readerAction(markSubscriptionsSeenAction)

import { readerAction } from '@/lib/actions/action'
import { notificationAction } from '@/lib/reader/notifications'

export const POST = readerAction(notificationAction)

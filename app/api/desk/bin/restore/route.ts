import { staffAction } from '@/lib/desk/staff-action'
import { restoreDeletedAction } from '@/lib/newsroom/bin/restore-deleted'

export const POST = staffAction('edit', restoreDeletedAction)

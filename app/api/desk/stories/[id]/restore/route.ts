import { staffAction } from '@/lib/desk/staff-action'
import { restoreVersionAction } from '@/lib/newsroom/history/restore-version'

export const POST = staffAction('edit', restoreVersionAction)

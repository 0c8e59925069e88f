import { staffAction } from '@/lib/desk/staff-action'
import { overwriteAction } from '@/lib/newsroom/overwritten/settle-overwrite'

export const POST = staffAction('edit', overwriteAction)

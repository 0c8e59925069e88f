import { endSourceAction } from '@/lib/desk/source-actions'
import { sourceRights } from '@/lib/desk/sources'
import { staffAction } from '@/lib/desk/staff-action'

export const POST = staffAction(sourceRights, endSourceAction)

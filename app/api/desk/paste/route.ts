import { readLongFields } from '@/lib/actions/form-fields'
import { staffAction } from '@/lib/desk/staff-action'
import { pasteAction } from '@/lib/newsroom/paste'
import { writingRights } from '@/lib/schemas/rights'

export const POST = staffAction(writingRights, pasteAction, readLongFields)

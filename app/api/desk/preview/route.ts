import { renderBody } from '@/components/story/render-body'
import { readLongFields } from '@/lib/actions/form-fields'
import { staffAction } from '@/lib/desk/staff-action'
import { previewAction } from '@/lib/newsroom/preview'
import { writingRights } from '@/lib/schemas/rights'

export const POST = staffAction(writingRights, previewAction(renderBody), readLongFields)

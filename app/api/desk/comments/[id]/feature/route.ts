import { featureAction } from '@/lib/desk/feature'
import { staffAction } from '@/lib/desk/staff-action'

export const POST = staffAction('curate', featureAction)

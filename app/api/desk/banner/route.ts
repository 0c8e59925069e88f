import { showBannerAction } from '@/lib/desk/banner-actions'
import { staffAction } from '@/lib/desk/staff-action'

export const POST = staffAction('curate', showBannerAction)

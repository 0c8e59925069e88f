import { staffAction } from '@/lib/desk/staff-action'
import { correctionAction } from '@/lib/newsroom/corrections'

export const POST = staffAction('publish', correctionAction)

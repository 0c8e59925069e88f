import { staffAction } from '@/lib/desk/staff-action'
import { correctionTextAction } from '@/lib/newsroom/corrections'

export const POST = staffAction('publish', correctionTextAction)

import { readerAction } from '@/lib/actions/action'
import { twoStepAction } from '@/lib/reader/two-step'

export const POST = readerAction(twoStepAction)

import { openToReaders } from '@/lib/actions/action'
import { twoStepDoor } from '@/lib/reader/two-step'

export const POST = openToReaders(twoStepDoor)

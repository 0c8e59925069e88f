import { openToReaders } from '@/lib/reader/door'
import { twoStepDoor } from '@/lib/reader/own-two-step'

export const POST = openToReaders(twoStepDoor)

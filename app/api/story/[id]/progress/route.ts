import { openToReaders } from '@/lib/actions/action'
import { progressDoor } from '@/lib/reader/history'

export const POST = openToReaders(progressDoor)

import { openToReaders } from '@/lib/actions/action'
import { ignoreDoor } from '@/lib/reader/blocked-readers'

export const POST = openToReaders(ignoreDoor)

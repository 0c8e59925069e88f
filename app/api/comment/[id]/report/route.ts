import { openToReaders } from '@/lib/actions/action'
import { reportDoor } from '@/lib/comments/change'

export const POST = openToReaders(reportDoor)

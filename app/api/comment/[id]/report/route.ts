import { openToReaders } from '@/lib/reader/door'
import { reportDoor } from '@/lib/reader/comment-acts'

export const POST = openToReaders(reportDoor)

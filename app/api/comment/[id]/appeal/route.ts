import { openToReaders } from '@/lib/reader/door'
import { appealDoor } from '@/lib/reader/comment-acts'

export const POST = openToReaders(appealDoor)

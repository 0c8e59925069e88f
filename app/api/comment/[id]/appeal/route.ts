import { openToReaders } from '@/lib/actions/action'
import { appealDoor } from '@/lib/comments/change'

export const POST = openToReaders(appealDoor)

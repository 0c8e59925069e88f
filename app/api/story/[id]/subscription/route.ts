import { openToReaders } from '@/lib/reader/door'
import { commentsDoor } from '@/lib/reader/subscriptions'

export const POST = openToReaders(commentsDoor)

import { openToReaders } from '@/lib/actions/action'
import { commentsDoor } from '@/lib/reader/subscriptions'

export const POST = openToReaders(commentsDoor)

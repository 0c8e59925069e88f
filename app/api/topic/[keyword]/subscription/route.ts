import { openToReaders } from '@/lib/reader/door'
import { topicDoor } from '@/lib/reader/subscriptions'

export const POST = openToReaders(topicDoor)

import { openToReaders } from '@/lib/actions/action'
import { topicDoor } from '@/lib/reader/subscriptions'

export const POST = openToReaders(topicDoor)

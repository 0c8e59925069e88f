import { topicFeed } from '@/lib/feed/feed'

export const GET = topicFeed('json')

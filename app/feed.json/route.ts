import { siteFeed } from '@/lib/feed/feed'

export const GET = siteFeed('json')

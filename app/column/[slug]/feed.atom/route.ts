import { columnFeed } from '@/lib/feed/feed'

export const GET = columnFeed('atom')

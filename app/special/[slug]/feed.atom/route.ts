import { specialFeed } from '@/lib/feed/feed'

export const GET = specialFeed('atom')

import { correctionFeed } from '@/lib/feed/feed'

export const GET = correctionFeed('json')

import { siteFeed } from '@/lib/feed/feed'

export function GET(): Promise<Response> {
  return siteFeed('json')
}

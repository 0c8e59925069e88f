import { siteFeed } from '@/lib/feed/feed'

export const dynamic = 'force-static'
export const revalidate = false

export function GET(): Promise<Response> {
  return siteFeed('xml')
}

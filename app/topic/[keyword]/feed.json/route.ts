import { topicFeed } from '@/lib/feed/feed'

interface Context {
  params: Promise<{ keyword: string }>
}

export function GET(_: Request, { params }: Context): Promise<Response> {
  return topicFeed('json', params)
}

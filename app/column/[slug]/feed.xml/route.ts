import { columnFeed } from '@/lib/feed/feed'

interface Context {
  params: Promise<{ slug: string }>
}

export function GET(_: Request, { params }: Context): Promise<Response> {
  return columnFeed('xml', params)
}

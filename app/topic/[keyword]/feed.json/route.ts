import { topicFeed } from '@/lib/feed/feed'

export const dynamic = 'force-static'
export const revalidate = false

export function generateStaticParams(): { keyword: string }[] {
  return []
}

interface Context {
  params: Promise<{ keyword: string }>
}

export function GET(_: Request, { params }: Context): Promise<Response> {
  return topicFeed('json', params)
}

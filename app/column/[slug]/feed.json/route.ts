import { columnFeed } from '@/lib/feed/feed'

export const dynamic = 'force-static'
export const revalidate = false

export function generateStaticParams(): { slug: string }[] {
  return []
}

interface Context {
  params: Promise<{ slug: string }>
}

export function GET(_: Request, { params }: Context): Promise<Response> {
  return columnFeed('json', params)
}

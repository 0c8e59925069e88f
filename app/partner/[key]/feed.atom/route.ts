import { partnerFeed } from '@/lib/feed/feed'

export const dynamic = 'force-static'
export const revalidate = false

export function generateStaticParams(): { key: string }[] {
  return []
}

interface Context {
  params: Promise<{ key: string }>
}

export function GET(_: Request, { params }: Context): Promise<Response> {
  return partnerFeed('atom', params)
}

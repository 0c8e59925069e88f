import { partnerFeed } from '@/lib/feed/feed'

interface Context {
  params: Promise<{ key: string; file: string }>
}

/** `feed.xml`, `feed.atom` and `feed.json`. */
export function GET(_: Request, { params }: Context): Promise<Response> {
  return partnerFeed(params)
}

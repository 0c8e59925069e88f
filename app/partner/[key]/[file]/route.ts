import { partnerFeed } from '@/lib/feed/feed'

interface Context {
  params: Promise<{ key: string; file: string }>
}

/** `feed.xml`, `feed.atom` and `feed.json` in one: their names follow no page, as those of a column's do. */
export function GET(_: Request, { params }: Context): Promise<Response> {
  return partnerFeed(params)
}

import { env } from '@/lib/env'
import { answer } from '@/lib/feed/answer'
import { robots } from '@/lib/seo/robots'

export const dynamic = 'force-static'
export const revalidate = false

export function GET(): Promise<Response> {
  return answer('text/plain; charset=utf-8', () => robots(env().AI_CRAWLERS))
}

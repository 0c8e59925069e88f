import { answer } from '@/lib/feed/answer'
import { manifest } from '@/lib/seo/manifest'

export const dynamic = 'force-static'
export const revalidate = false

export function GET(): Promise<Response> {
  return answer('application/manifest+json', () => JSON.stringify(manifest()))
}

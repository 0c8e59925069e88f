import { env } from '@/lib/env'
import { answerDocument } from '@/lib/http/document-answer'
import { robots } from '@/lib/seo/robots'

// A route handler: Next renders its metadata files at the build (docs/next.md).
export const dynamic = 'force-dynamic'

export function GET(): Promise<Response> {
  return answerDocument('text/plain; charset=utf-8', () => robots(env().AI_CRAWLERS))
}

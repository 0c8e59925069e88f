import { env } from '@/lib/env'
import { answerDocument } from '@/lib/http/document-answer'
import { robots } from '@/lib/seo/robots'

// Next would make it at the build, as every file of such a name (docs/next.md).
export const dynamic = 'force-dynamic'

export function GET(): Promise<Response> {
  return answerDocument('text/plain; charset=utf-8', () => robots(env().AI_CRAWLERS))
}

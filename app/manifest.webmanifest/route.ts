import { answerDocument } from '@/lib/http/document-answer'
import { manifest } from '@/lib/seo/manifest'

// Next would make it at the build, as every file of such a name (docs/next.md).
export const dynamic = 'force-dynamic'

export function GET(): Promise<Response> {
  return answerDocument('application/manifest+json', () => JSON.stringify(manifest()))
}

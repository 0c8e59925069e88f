import { answerDocument } from '@/lib/http/document-answer'
import { manifest } from '@/lib/seo/manifest'

// A route handler: Next renders its metadata files at the build (docs/next.md).
export const dynamic = 'force-dynamic'

export function GET(): Promise<Response> {
  return answerDocument('application/manifest+json', () => JSON.stringify(manifest()))
}

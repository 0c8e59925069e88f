import { answerDocument } from '@/lib/http/document-answer'
import { speculationRules } from '@/lib/seo/speculation'

export function GET(): Promise<Response> {
  return answerDocument('application/speculationrules+json', () =>
    JSON.stringify(speculationRules()),
  )
}

import { answer } from '@/lib/http/document-answer'
import { speculationRules } from '@/lib/seo/speculation'

export function GET(): Promise<Response> {
  return answer('application/speculationrules+json', () => JSON.stringify(speculationRules()))
}

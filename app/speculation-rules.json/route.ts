import { answer } from '@/lib/feed/answer'
import { speculationRules } from '@/lib/seo/speculation'

export function GET(): Promise<Response> {
  return answer('application/speculationrules+json', () => JSON.stringify(speculationRules()))
}

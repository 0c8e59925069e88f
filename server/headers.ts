import { isShareable, publicPolicy, securityHeaders } from '@/lib/http/security'

export type AnswerHeaders = Record<string, string>

const own: AnswerHeaders = { ...securityHeaders(), 'content-security-policy': publicPolicy }
const shareable: AnswerHeaders = { ...own, 'cross-origin-resource-policy': 'cross-origin' }

/** The default headers of every answer to this target. */
export function headersFor(target = ''): AnswerHeaders {
  return isShareable(target) ? shareable : own
}

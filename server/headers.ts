import { isShareable, publicPolicy, securityHeaders } from '@/lib/http/security'

export type AnswerHeaders = Record<string, string>

const own: AnswerHeaders = { ...securityHeaders(), 'content-security-policy': publicPolicy() }
/** A preview's address is a secret: it goes into no index, and no Referer tells it to another site. */
const secret: AnswerHeaders = {
  ...own,
  'x-robots-tag': 'noindex, nofollow',
  'referrer-policy': 'same-origin',
}
const shareable: AnswerHeaders = { ...own, 'cross-origin-resource-policy': 'cross-origin' }

/** The default headers of every answer to this target. */
export function headersFor(target = ''): AnswerHeaders {
  if (/^\/preview(?:[/?]|$)/.test(target)) return secret
  return isShareable(target) ? shareable : own
}

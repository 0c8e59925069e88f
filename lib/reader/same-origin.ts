import { env } from '@/lib/env'

/**
 * Whether a page of another site sent the form (https://owasp.org/www-community/attacks/csrf).
 * Browsers say where every POST comes from; what says nothing is no browser, and has no reader's cookie.
 */
export function isForeign({ headers }: Request): boolean {
  const origin = headers.get('origin')
  const relation = headers.get('sec-fetch-site')
  if (relation !== null) return relation !== 'same-origin'
  return origin !== null && origin !== env().SITE_URL
}

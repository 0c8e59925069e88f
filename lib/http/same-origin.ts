import { isOwnOrigin } from '@/lib/http/origin'

/**
 * Whether a page of another site sent the form (https://owasp.org/www-community/attacks/csrf), or one of
 * this site under an address that is not its own. Browsers say where every POST comes from; what says
 * nothing is no browser, and has no reader's cookie.
 */
export function isForeign({ headers }: Pick<Request, 'headers'>): boolean {
  const origin = headers.get('origin')
  const relation = headers.get('sec-fetch-site')
  // `null`: a browser that was told to name no referrer.
  if (origin !== null && origin !== 'null' && !isOwnOrigin(origin, headers)) return true
  return relation === null ? origin === 'null' : relation !== 'same-origin'
}

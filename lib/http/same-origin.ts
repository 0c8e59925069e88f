import { isOwnOrigin } from '@/lib/http/origin'

/**
 * Whether another origin sent the form (https://owasp.org/www-community/attacks/csrf). Browsers send Origin or
 * Sec-Fetch-Site with every POST; a client without both is no browser and carries no reader's cookie.
 */
export function isForeign({ headers }: Pick<Request, 'headers'>): boolean {
  const origin = headers.get('origin')
  const relation = headers.get('sec-fetch-site')
  // `null`: the referrer policy hides the origin.
  if (origin !== null && origin !== 'null' && !isOwnOrigin(origin, headers)) return true
  return relation === null ? origin === 'null' : relation !== 'same-origin'
}

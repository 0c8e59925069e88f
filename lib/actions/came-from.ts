import { routes } from '@/lib/routes'
import { isOwnOrigin } from '@/lib/http/origin'
import { returnPath } from '@/lib/http/return-path'

/**
 * The page of ours that a form was sent from, as a path: where a plain form leads back to. Browsers
 * tell it within one site (lib/http/security.ts, referrer-policy); a reader may have turned that off.
 */
export function cameFrom(headers: Headers, otherwise: string = routes.home): string {
  const referer = headers.get('referer')
  if (!referer || !URL.canParse(referer)) return otherwise
  const { origin, pathname, search } = new URL(referer)
  // An action's own answer (lib/actions/retry-page.ts) is no page to go back to.
  const ours = isOwnOrigin(origin, headers) && !pathname.startsWith('/api/')
  return ours ? returnPath(pathname + search) : otherwise
}

import { routes } from '@/lib/routes'
import { isOwnOrigin } from '@/lib/http/origin'
import { returnPath } from '@/lib/http/return-path'

/** The path of the page that a form was sent from, for the redirect back; `otherwise` where no Referer says. */
export function refererPath(headers: Headers, otherwise: string = routes.home): string {
  const referer = headers.get('referer')
  if (!referer || !URL.canParse(referer)) return otherwise
  const { origin, pathname, search } = new URL(referer)
  // lib/actions/retry-page.ts answers at the action's own path.
  const own = isOwnOrigin(origin, headers) && !pathname.startsWith('/api/')
  return own ? returnPath(pathname + search) : otherwise
}

import { routes } from '@/lib/routes'

const here = 'http://here.invalid'

/**
 * Where `?next=` leads back to: a path of this site, else the front page, so that a link to our login
 * sends nobody elsewhere (https://cwe.mitre.org/data/definitions/601.html).
 */
export function returnPath(next: unknown): string {
  if (typeof next !== 'string' || !next.startsWith('/') || !URL.canParse(next, here)) {
    return routes.home
  }
  const { origin, pathname, search, hash } = new URL(next, here)
  // `/.//elsewhere` is a path of ours that a browser would read as another host once it is tidied.
  return origin === here && !pathname.startsWith('//') ? pathname + search + hash : routes.home
}

import { routes } from '@/lib/routes'

const here = 'http://here.invalid'

/** A path of this site, else the home page: no open redirect (https://cwe.mitre.org/data/definitions/601.html). */
export function returnPath(next: unknown): string {
  if (typeof next !== 'string' || !next.startsWith('/') || !URL.canParse(next, here)) {
    return routes.home
  }
  const { origin, pathname, search, hash } = new URL(next, here)
  // `/.//elsewhere` normalises to `//elsewhere`, which names another host.
  return origin === here && !pathname.startsWith('//') ? pathname + search + hash : routes.home
}

import { env } from '@/lib/env'

/** The address as the world sees it: SITE_URL and the path. */
export function absolute(path: string): string {
  return env().SITE_URL + path
}

/**
 * Whether an origin is the one of this site: SITE_URL, or where that is not set the host that the request
 * asks for. The scheme is then unknown: a proxy may speak https for us.
 */
export function isOwnOrigin(origin: string, headers: Headers): boolean {
  const { ANY_HOST, SITE_URL } = env()
  if (!ANY_HOST) return origin === SITE_URL
  return (
    URL.canParse(origin) && new URL(origin).host === (headers.get('host') ?? new URL(SITE_URL).host)
  )
}

/** The origin by which the reader came, for what only they see. */
export function originFor(headers: Headers): string {
  const { ANY_HOST, SITE_URL } = env()
  const host = headers.get('host')
  return ANY_HOST && host ? `http://${host}` : SITE_URL
}

/** Whether browsers reach the site by https. */
export function isHttps(): boolean {
  return env().SITE_URL.startsWith('https:')
}

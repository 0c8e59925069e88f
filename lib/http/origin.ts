import { env } from '@/lib/env'

/** SITE_URL and the path. */
export function absolute(path: string): string {
  return env().SITE_URL + path
}

/**
 * Compares with SITE_URL, or where that is not set with the request's host; the scheme is then unknown, since a proxy
 * may terminate TLS.
 */
export function isOwnOrigin(origin: string, headers: Headers): boolean {
  const { ANY_HOST, SITE_URL } = env()
  if (!ANY_HOST) return origin === SITE_URL
  return (
    URL.canParse(origin) && new URL(origin).host === (headers.get('host') ?? new URL(SITE_URL).host)
  )
}

/** The origin of the reader's request, for private answers. */
export function originFor(headers: Headers): string {
  const { ANY_HOST, SITE_URL } = env()
  const host = headers.get('host')
  return ANY_HOST && host ? `http://${host}` : SITE_URL
}

export function isHttps(): boolean {
  return env().SITE_URL.startsWith('https:')
}

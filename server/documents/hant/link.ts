import { env } from '@/lib/env'
import { hant, hasRendition, login, routes } from '@/lib/routes'

/** The address of the rendition, where there is one; so with the page that a login returns to. */
export function traditionalLink(url: string): string {
  const { SITE_URL } = env()
  const origin = url.startsWith(SITE_URL) ? SITE_URL : ''
  const [path = '', rest = ''] = divided(url.slice(origin.length))
  if (origin !== '' && path === '') return url === origin ? origin + hant('/') : url
  if (hasRendition(path)) return origin + hant(path) + rest
  if (path !== routes.signIn) return url
  const next = new URLSearchParams(rest).get('next') ?? ''
  const traditional = traditionalLink(next)
  return traditional === next ? url : login(traditional)
}

/** The path, and what follows it. */
function divided(url: string): string[] {
  const end = url.search(/[?#]/)
  return end < 0 ? [url] : [url.slice(0, end), url.slice(end)]
}

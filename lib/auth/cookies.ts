/** The cookies of a reader, named and written here alone (https://www.rfc-editor.org/rfc/rfc6265). */
import { isHttps } from '@/lib/http/origin'

/** In seconds; a session that is used goes on (lib/auth/session.ts). */
export const SESSION_SECONDS = 30 * 86_400
const PENDING_SECONDS = 3600

/** Scripts may see that somebody is signed in (components/first-paint.ts), never who. */
const HINT = 'reader'

/** With `__Host-` where the site is https: no subdomain can set such a cookie, and it never leaves this host. */
function hostCookie(name: string): string {
  return isHttps() ? `__Host-${name}` : name
}

export const sessionCookieName = () => hostCookie('xiaowen-session')
export const pendingCookieName = () => hostCookie('xiaowen-pending')

export function signedInCookies(token: string): string[] {
  return [
    write(sessionCookieName(), token, SESSION_SECONDS, true),
    write(HINT, '1', SESSION_SECONDS, false),
  ]
}

export function signedOutCookies(): string[] {
  return [write(sessionCookieName(), '', 0, true), expiredHint()]
}

/** The hint is wrong once its session has ended elsewhere. */
export function expiredHint(): string {
  return write(HINT, '', 0, false)
}

/** Of what a signed-out reader began and what is done once they are in; empty: it is done. */
export function pendingCookie(draft: string): string {
  return write(pendingCookieName(), draft, draft ? PENDING_SECONDS : 0, true)
}

/** The value of a cookie in a Cookie header, or null. */
export function readCookie(headers: Headers, name: string): string | null {
  const parts = (headers.get('cookie') ?? '').split('; ')
  return parts.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1) || null
}

function write(name: string, value: string, seconds: number, httpOnly: boolean): string {
  const flags = `${httpOnly ? '; HttpOnly' : ''}${isHttps() ? '; Secure' : ''}`
  return `${name}=${value}; Path=/; Max-Age=${seconds}; SameSite=Lax${flags}`
}

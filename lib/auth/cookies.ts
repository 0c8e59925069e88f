/** The names and attributes of a reader's cookies (https://www.rfc-editor.org/rfc/rfc6265). */
import { isHttps } from '@/lib/http/origin'

/** Since its last use (lib/auth/session.ts). */
export const SESSION_SECONDS = 30 * 86_400
/** Time to copy a preview link, which is shown once. */
const PREVIEW_SECONDS = 120
const PENDING_SECONDS = 3600
/** Time to find the phone and wait for another code. */
export const TICKET_SECONDS = 300

/** Tells scripts that a reader is signed in (components/first-paint.ts), not who. */
const HINT = 'reader'

/** With `__Host-` on https: a subdomain can't set such a cookie, and it is sent to this host alone. */
function hostCookie(name: string): string {
  return isHttps() ? `__Host-${name}` : name
}

export const sessionCookieName = () => hostCookie('xiaowen-session')
export const ticketCookieName = () => hostCookie('xiaowen-second-step')
export const previewCookieName = () => hostCookie('xiaowen-preview')
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

/** Deletes the hint after the session has ended elsewhere. */
export function expiredHint(): string {
  return write(HINT, '', 0, false)
}

/** Holds the draft's id of a deferred action (lib/actions/deferred.ts); empty: deletes the cookie. */
export function pendingCookie(draft: string): string {
  return write(pendingCookieName(), draft, draft ? PENDING_SECONDS : 0, true)
}

/** Holds the token of a sign-in that waits for its second step (lib/auth/sign-in-ticket.ts); empty: deletes the cookie. */
export function ticketCookie(token: string): string {
  return write(ticketCookieName(), token, token ? TICKET_SECONDS : 0, true)
}

/** Holds a new preview link's story and token until its page has shown it (lib/newsroom/preview-actions.ts). */
export function previewCookie(story: number, token: string): string {
  return write(previewCookieName(), `${story}.${token}`, PREVIEW_SECONDS, true)
}

export function readCookie(headers: Headers, name: string): string | null {
  const parts = (headers.get('cookie') ?? '').split('; ')
  return parts.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1) || null
}

function write(name: string, value: string, seconds: number, httpOnly: boolean): string {
  const flags = `${httpOnly ? '; HttpOnly' : ''}${isHttps() ? '; Secure' : ''}`
  return `${name}=${value}; Path=/; Max-Age=${seconds}; SameSite=Lax${flags}`
}

import { unsubscribeForm, readUnsubscribeKey, unsubscribe } from '@/lib/jobs/unsubscribe'

export function GET(request: Request): Response {
  return unsubscribeForm(readUnsubscribeKey(request))
}

/** Accepts any origin: mail clients post it (RFC 8058), and the key alone authorises. */
export function POST(request: Request): Promise<Response> {
  return unsubscribe(readUnsubscribeKey(request))
}

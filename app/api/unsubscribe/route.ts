import { unsubscribeForm, readUnsubscribeKey, unsubscribe } from '@/lib/jobs/unsubscribe'

export function GET(request: Request): Response {
  return unsubscribeForm(readUnsubscribeKey(request))
}

/** From anywhere: no cookie is read, and the key is all that counts. */
export function POST(request: Request): Promise<Response> {
  return unsubscribe(readUnsubscribeKey(request))
}

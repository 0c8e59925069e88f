import {
  pendingCookieName,
  readCookie,
  sessionCookieName,
  signedInCookies,
} from '@/lib/auth/cookies'
import { readerAction } from '@/lib/actions/action'
import { resumeAction } from '@/lib/reader/deferred-actions'
import { seeOther } from '@/lib/actions/answers'
import { readReader } from '@/lib/auth/session'
import { returnPath } from '@/lib/http/return-path'
import { login, resumeAt } from '@/lib/routes'

/** The end of a provider's sign-in. A GET changes nothing: the page at `resumeAt` posts the deferred action. */
export async function GET({ url, headers }: Request): Promise<Response> {
  const next = returnPath(new URL(url).searchParams.get('next'))
  const token = readCookie(headers, sessionCookieName())
  if (!token || !(await readReader(headers))) return seeOther(login(next))
  const hasDeferred = readCookie(headers, pendingCookieName()) !== null
  return seeOther(hasDeferred ? resumeAt(next) : next, signedInCookies(token))
}

export const POST = readerAction(resumeAction)

import { addressCode } from '@/lib/reader/address'
import { readCookie, sessionCookieName, signedInCookies } from '@/lib/reader/cookies'
import { fulfil } from '@/lib/reader/pending'
import { seeOther } from '@/lib/reader/replies'
import { readReader } from '@/lib/reader/session'
import { returnPath } from '@/lib/return-path'
import { login } from '@/lib/routes'

/** Where a provider's sign-in ends. What is done here was begun by this browser (lib/reader/pending.ts). */
export async function GET({ url, headers }: Request): Promise<Response> {
  const next = returnPath(new URL(url).searchParams.get('next'))
  const who = await readReader(headers)
  const token = readCookie(headers, sessionCookieName())
  if (!who || !token) return seeOther(login(next))
  const address = addressCode(headers)
  const visit = { who, address, device: '', params: {}, from: next, headers }
  const { to, cookies } = await fulfil(visit, next)
  return seeOther(to, [...signedInCookies(token), ...cookies])
}

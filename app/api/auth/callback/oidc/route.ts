import NextAuth from 'next-auth'
import { copy } from '@/lib/copy'
import { env } from '@/lib/env'
import { plainAnswer } from '@/lib/plain-answer'
import { authOptions } from '@/lib/reader/next-auth'

/** Where a provider's sign-in comes back to: all of NextAuth that has an address. */
export async function GET(request: Request): Promise<Response> {
  if (!env().OIDC_ISSUER) return plainAnswer(404, copy.missing.notFound)
  const context = { params: Promise.resolve({ nextauth: ['callback', 'oidc'] }) }
  return (await NextAuth(
    request as never,
    context as never,
    authOptions(request.headers),
  )) as Response
}

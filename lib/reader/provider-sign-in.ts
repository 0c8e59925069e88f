import { cookies } from 'next/headers'
import { NextResponse } from 'next/server'
import { z } from 'zod'
import { rateLimits } from '@/lib/rate-limit/limits'
import { callNextAuth } from '@/lib/auth/next-auth'
import type { Action } from '@/lib/actions/run-action'
import type { Reader } from '@/lib/auth/session'
import { returnPath } from '@/lib/http/return-path'
import { absolute } from '@/lib/http/origin'
import { actions, signedIn } from '@/lib/routes'

const providerForm = z.object({ next: z.string().optional() })

export const providerAction: Action<Reader | null, z.infer<typeof providerForm>> = {
  name: 'provider',
  page: actions.signIn,
  schema: providerForm,
  limit: rateLimits.signInProvider,
  limitByAddress: true,
  async run({ next }, { headers }) {
    const { to, cookies } = await begin(absolute(signedIn(returnPath(next))), headers)
    return { json: { to }, to, cookies }
  },
}

/**
 * Calls NextAuth's documented endpoints as its browser client does (https://next-auth.js.org/getting-started/rest-api):
 * the CSRF token first, then the sign-in, which redirects to the provider.
 */
async function begin(callbackUrl: string, headers: Headers) {
  const csrf = await callNextAuth(['csrf'], headers)
  // NextAuth reads its cookies from Next's: the new ones have to be there for the second call.
  const jar = await cookies()
  for (const cookie of new NextResponse(null, csrf).cookies.getAll()) jar.set(cookie)
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await csrf.json())
  const form = new URLSearchParams({ csrfToken, callbackUrl })
  const redirect = await callNextAuth(['signin', 'oidc'], headers, form)
  return {
    to: redirect.headers.get('location') ?? actions.signIn,
    cookies: redirect.headers.getSetCookie(),
  }
}

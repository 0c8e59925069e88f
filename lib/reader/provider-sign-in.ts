import { cookies } from 'next/headers'
import { NextResponse } from 'next/server'
import { z } from 'zod'
import { rateLimits } from '@/lib/rate-limit/limits'
import { askNextAuth } from '@/lib/auth/next-auth'
import type { Action } from '@/lib/actions/run-action'
import type { Reader } from '@/lib/auth/session'
import { returnPath } from '@/lib/http/return-path'
import { absolute } from '@/lib/http/origin'
import { actions, signedIn } from '@/lib/routes'

const providerForm = z.object({ next: z.string().optional() })

export const providerAction: Action<Reader | null, z.infer<typeof providerForm>> = {
  name: 'provider',
  page: actions.signInProvider,
  schema: providerForm,
  limit: rateLimits.signInProvider,
  limitByAddress: true,
  async run({ next }, { headers }) {
    const { to, cookies } = await begin(absolute(signedIn(returnPath(next))), headers)
    return { json: { to }, to, cookies }
  },
}

/**
 * Asks NextAuth's own endpoints as its client in the browser would (https://next-auth.js.org/getting-started/rest-api):
 * the token first, then the way to the provider.
 */
async function begin(callbackUrl: string, headers: Headers) {
  const given = await askNextAuth(['csrf'], headers)
  // NextAuth reads cookies from Next: its own has to be there as if the browser had come back with it.
  const jar = await cookies()
  for (const cookie of new NextResponse(null, given).cookies.getAll()) jar.set(cookie)
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await given.json())
  const form = new URLSearchParams({ csrfToken, callbackUrl })
  const led = await askNextAuth(['signin', 'oidc'], headers, form)
  return { to: led.headers.get('location') ?? actions.signIn, cookies: led.headers.getSetCookie() }
}

/** Signing in through the provider: NextAuth leads there and back, our door begins it without scripts. */
import { createHash, randomBytes } from 'node:crypto'
import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth from 'next-auth'
import { z } from 'zod'
import { rateLimits } from '@/lib/actions/rate-limits'
import { env } from '@/lib/env'
import { hostCookie } from '@/lib/reader/cookies'
import { authOptions } from '@/lib/reader/next-auth'
import type { Door } from '@/lib/reader/perform'
import type { Reader } from '@/lib/reader/session'
import { returnPath } from '@/lib/return-path'
import { absolute } from '@/lib/origin'
import { doors, signedIn } from '@/lib/routes'

const providerForm = z.object({ next: z.string().optional() })

export const providerDoor: Door<Reader | null, z.infer<typeof providerForm>> = {
  name: 'provider',
  page: doors.signInProvider,
  schema: providerForm,
  limit: rateLimits.signInProvider,
  countsAddress: true,
  async act({ next }, { headers }) {
    const { to, cookies } = await begin(absolute(signedIn(returnPath(next))), headers)
    return { json: { to }, to, cookies }
  },
}

/** NextAuth asks for a token of its own, beside our check of the origin: it gets one, made as it makes them. */
async function begin(callbackUrl: string, headers: Headers) {
  const csrfToken = randomBytes(32).toString('hex')
  const hash = createHash('sha256').update(`${csrfToken}${env().AUTH_SECRET}`).digest('hex')
  const request = {
    method: 'POST',
    query: { nextauth: ['signin', 'oidc'] },
    body: { csrfToken, callbackUrl, json: 'true' },
    cookies: { [hostCookie('next-auth.csrf-token')]: `${csrfToken}|${hash}` },
    headers: Object.fromEntries(headers),
  }
  const { response, said } = recorder()
  await NextAuth(request as unknown as NextApiRequest, response, authOptions(headers))
  return { to: said.url ?? doors.signIn, cookies: said.cookies }
}

/** Keeps what NextAuth answers. */
function recorder() {
  const said: { url?: string; cookies: string[] } = { cookies: [] }
  const response = {
    getHeader: () => said.cookies,
    setHeader(name: string, value: string[]) {
      if (name.toLowerCase() === 'set-cookie') said.cookies = value
      return response
    },
    status: () => response,
    json: ({ url }: { url: string }) => void (said.url = url),
    send: () => undefined,
    end: () => undefined,
  }
  return { response: response as unknown as NextApiResponse, said }
}

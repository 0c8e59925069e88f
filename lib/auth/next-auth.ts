/** NextAuth whose JWT is the token of a session row, so that every session can be ended at once. */
import { NextRequest } from 'next/server'
import NextAuth, { type AuthOptions } from 'next-auth'
import type { JWT } from 'next-auth/jwt'
import { findOrCreateAccount, type OidcProfile, oidcProvider } from '@/lib/auth/oidc'
import { env } from '@/lib/env'
import { logWarning } from '@/lib/log'
import { absolute, isHttps } from '@/lib/http/origin'
import { SESSION_SECONDS, sessionCookieName } from '@/lib/auth/cookies'
import { endSessionByToken, openSession, readerOf } from '@/lib/auth/session'
import { routes } from '@/lib/routes'

function authOptions(headers: Headers): AuthOptions {
  const device = (headers.get('user-agent') ?? '').slice(0, 300)
  return {
    secret: env().AUTH_SECRET,
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    pages: { signIn: routes.signIn, error: routes.signIn, signOut: routes.signOut },
    logger: { error: logFault, warn: () => undefined, debug: () => undefined },
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps() },
      },
    },
    jwt: {
      encode: async ({ token }) => (token?.raw as string | undefined) ?? open(token, device),
      decode: async ({ token }) => (token ? read(token) : null),
    },
    providers: oidcProvider(),
    events: {
      signOut: async ({ token }) => endSessionByToken(String(token.raw)),
    },
    callbacks: {
      signIn: async ({ user, account, profile }) => {
        if (account?.type !== 'oauth' || !profile) return true
        const id = await findOrCreateAccount(account.providerAccountId, profile as OidcProfile)
        user.id = String(id)
        return id !== null
      },
      redirect: ({ url, baseUrl }) => (url.startsWith(`${baseUrl}/`) ? url : baseUrl),
    },
  }
}

/** Calls NextAuth's route handler with a GET, or a POST of `body`. */
export async function callNextAuth(
  path: string[],
  headers: Headers,
  body?: URLSearchParams,
): Promise<Response> {
  const address = absolute(`/api/auth/${path.join('/')}`)
  const request = new NextRequest(address, { method: body ? 'POST' : 'GET', body })
  return handleNextAuth(request, path, headers)
}

export async function handleNextAuth(
  request: NextRequest,
  path: string[],
  headers = request.headers,
): Promise<Response> {
  const context = { params: { nextauth: path } }
  return (await NextAuth(request, context, authOptions(headers))) as Response
}

/** Logs codes alone: NextAuth's messages may repeat parts of the request's address. */
function logFault(code: string, about: unknown): void {
  // Happens with every cookie of an ended session.
  if (code === 'JWT_SESSION_ERROR') return
  const cause = about instanceof Error ? about : (about as { error?: unknown }).error
  const { name = '', code: reason = '' } = (cause ?? {}) as { name?: string; code?: string }
  logWarning(`Signing in through the provider failed: ${[code, name, reason].join(' ')}`, 'error')
}

async function open(token: JWT | undefined, device: string): Promise<string> {
  const id = Number(token?.sub)
  if (!id) throw new Error('a session without an account')
  return openSession(id, { device, twoStep: false })
}

async function read(raw: string): Promise<JWT | null> {
  const reader = await readerOf(raw)
  return reader && { sub: String(reader.id), name: reader.nickname, raw }
}

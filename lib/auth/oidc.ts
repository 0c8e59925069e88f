/** OpenID Connect (https://openid.net/specs/openid-connect-core-1_0.html). */
import type { Profile } from 'next-auth'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { nicknameFault } from '@/lib/auth/nickname-fault'
import { isUniqueViolation } from '@/lib/database/constraint-errors'
import { now } from '@/lib/clock'
import { readerName } from '@/lib/copy/account'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { identifier } from '@/lib/schemas/identifier'
import { nickname } from '@/lib/schemas/nickname'
import { isStorable } from '@/lib/schemas/params'

const PROVIDER = 'oidc'

export interface OidcProfile extends Profile {
  sub: string
  email_verified?: boolean
  nickname?: string
  preferred_username?: string
}

export function oidcProvider(): OAuthConfig<OidcProfile>[] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = env()
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID) return []
  return [
    {
      id: PROVIDER,
      name: providerName() ?? PROVIDER,
      type: 'oauth',
      wellKnown: `${OIDC_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`,
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      authorization: { params: { scope: 'openid email profile' } },
      idToken: true,
      checks: ['pkce', 'state', 'nonce'],
      profile: (profile) => ({ id: profile.sub, name: profile.name, email: profile.email }),
    },
  ]
}

/** The provider's name on the login page; null: none is configured. */
export function providerName(): string | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_NAME } = env()
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID) return null
  return OIDC_NAME ?? new URL(OIDC_ISSUER).host
}

/**
 * The account's id; null where it is banned. Creates an account for a new subject, unless an account here has
 * confirmed the mail address that the provider has verified.
 */
export async function findOrCreateAccount(
  subject: string,
  profile: OidcProfile,
): Promise<number | null> {
  if (!isStorable(subject)) return null
  const account = (await findBySubject(subject)) ?? (await linkAccount(subject, profile))
  const banned = account.bannedUntil !== null && account.bannedUntil > now()
  return banned ? null : account.id
}

const accountOnly = { account: { select: { id: true, bannedUntil: true } } } as const

async function findBySubject(subject: string) {
  const identity = await db().identity.findUnique({
    where: { provider_subject: { provider: issuer(), subject } },
    select: accountOnly,
  })
  return identity?.account ?? null
}

/** Of two parallel sign-ins the later finds the identity of the other. */
async function linkAccount(subject: string, profile: OidcProfile) {
  const email = verifiedEmail(profile)
  for (const nickname of await nicknamesFor(profile)) {
    const owner = email && (await findOwner(email))
    const account = owner ? { connect: owner } : { create: { nickname, email, confirmedAt: now() } }
    const data = { provider: issuer(), subject, account }
    try {
      return (await db().identity.create({ data, select: accountOnly })).account
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
    }
    const meanwhile = await findBySubject(subject)
    if (meanwhile) return meanwhile
  }
  throw new Error('no nickname was free')
}

/** Normalised; undefined where the provider has not verified it. */
function verifiedEmail({ email, email_verified }: OidcProfile): string | undefined {
  const { data } = identifier.safeParse(email)
  return email_verified === true && data?.kind === 'email' ? data.value : undefined
}

function findOwner(email: string) {
  return db().account.findFirst({
    where: { email, confirmedAt: { not: null } },
    select: { id: true },
  })
}

/** The provider's name where it is allowed here, then fallbacks in case it is taken. */
async function nicknamesFor(profile: OidcProfile): Promise<string[]> {
  for (const claim of [profile.nickname, profile.preferred_username, profile.name]) {
    const { data: name } = nickname.safeParse(claim)
    if (name !== undefined && (await nicknameFault(name)) === null)
      return [name, ...fallbackNames()]
  }
  return fallbackNames()
}

/** A subject is unique for its issuer only. */
function issuer(): string {
  return env().OIDC_ISSUER ?? PROVIDER
}

function fallbackNames(): string[] {
  return Array.from({ length: 5 }, () => readerName(Math.floor(Math.random() * 1e8)))
}

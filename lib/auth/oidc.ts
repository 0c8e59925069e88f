/** Signing in through any OpenID Connect provider (https://openid.net/specs/openid-connect-core-1_0.html). */
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

/** The provider that the environment names, or none. */
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

/** What the login page calls it; null where there is none. */
export function providerName(): string | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_NAME } = env()
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID) return null
  return OIDC_NAME ?? new URL(OIDC_ISSUER).host
}

/**
 * The account of this subject, made at the first time; null where it is banned. An address that the
 * provider has verified leads to the account that proved it here, others are not believed.
 */
export async function findOrCreateAccount(subject: string, profile: OidcProfile): Promise<number | null> {
  if (!isStorable(subject)) return null
  const account = (await findBySubject(subject)) ?? (await linkAccount(subject, profile))
  const banned = account.bannedUntil !== null && account.bannedUntil > now()
  return banned ? null : account.id
}

const account = { select: { id: true, bannedUntil: true } } as const

async function findBySubject(subject: string) {
  const identity = await db().identity.findUnique({
    where: { provider_subject: { provider: issuer(), subject } },
    select: { account },
  })
  return identity?.account ?? null
}

/** Account and identity in one: of two sign-ins at once, the later finds what the other made. */
async function linkAccount(subject: string, profile: OidcProfile) {
  const email = verifiedEmail(profile)
  for (const nickname of await nicknamesFor(profile)) {
    const owner = email && (await findOwner(email))
    const whose = owner ? { connect: owner } : { create: { nickname, email, confirmedAt: now() } }
    const data = { provider: issuer(), subject, account: whose }
    try {
      return (await db().identity.create({ data, select: { account } })).account
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
    }
    const meanwhile = await findBySubject(subject)
    if (meanwhile) return meanwhile
  }
  throw new Error('no nickname was free')
}

/** In the one form in which the database holds it, if the provider vouches for it. */
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

/** The name that the provider gives, unless it is not allowed here; then others, should it be taken. */
async function nicknamesFor(profile: OidcProfile): Promise<string[]> {
  for (const given of [profile.nickname, profile.preferred_username, profile.name]) {
    const { data: name } = nickname.safeParse(given)
    if (name !== undefined && (await nicknameFault(name)) === null) return [name, ...fallbackNames()]
  }
  return fallbackNames()
}

/** A subject is its issuer's: the same one elsewhere is another person. */
function issuer(): string {
  return env().OIDC_ISSUER ?? PROVIDER
}

function fallbackNames(): string[] {
  return Array.from({ length: 5 }, () => readerName(Math.floor(Math.random() * 1e8)))
}

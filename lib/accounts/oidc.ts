/** Signing in through any OpenID Connect provider (https://openid.net/specs/openid-connect-core-1_0.html). */
import type { Profile } from 'next-auth'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { isTaken } from '@/lib/accounts/taken'
import { readerName } from '@/lib/copy/account'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { nickname } from '@/lib/schemas/nickname'

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
export async function accountOf(subject: string, profile: OidcProfile): Promise<number | null> {
  const known = await db().identity.findUnique({
    where: { provider_subject: { provider: issuer(), subject } },
    select: { account: { select: { id: true, bannedUntil: true } } },
  })
  const account = known?.account ?? (await link(subject, profile))
  const banned = account.bannedUntil !== null && account.bannedUntil > new Date()
  return banned ? null : account.id
}

async function link(subject: string, profile: OidcProfile) {
  const email = profile.email_verified === true ? profile.email?.toLowerCase() : undefined
  const owner =
    email && (await db().account.findFirst({ where: { email, confirmedAt: { not: null } } }))
  const account = owner || (await create(profile, email))
  await db().identity.create({ data: { provider: issuer(), subject, accountId: account.id } })
  return account
}

/** Under the name that the provider gives, unless it is taken or not allowed here. */
async function create(profile: OidcProfile, email: string | undefined) {
  const given = [profile.nickname, profile.preferred_username, profile.name].map((name) =>
    nickname.safeParse(name),
  )
  const names = given.flatMap(({ data }) => (data ? [data] : []))
  for (const name of [...names.slice(0, 1), ...fallbacks()]) {
    try {
      return await db().account.create({ data: { nickname: name, email, confirmedAt: new Date() } })
    } catch (error) {
      if (!isTaken(error)) throw error
    }
  }
  throw new Error('no nickname was free')
}

/** A subject is its issuer's: the same one elsewhere is another person. */
function issuer(): string {
  return env().OIDC_ISSUER ?? PROVIDER
}

function fallbacks(): string[] {
  return Array.from({ length: 5 }, () => readerName(Math.floor(Math.random() * 1e8)))
}

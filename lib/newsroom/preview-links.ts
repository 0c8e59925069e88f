/** Secret links to stories before readers see them. */
import { createHash, randomBytes } from 'node:crypto'
import { db } from '@/lib/db'
import type { Staff } from '@/lib/auth/staff'
import type { Transaction } from '@/lib/newsroom/desk-transaction'

export interface PreviewLink {
  id: number
  by: string | null
  /** ISO 8601, UTC. */
  createdAt: string
  expiresAt: string
  state: 'active' | 'revoked' | 'expired'
}

const MOST = 50

/** Returns the token, which is stored nowhere; null where there is no such story. */
export async function createPreviewLink(
  tx: Transaction,
  { id: byId }: Staff,
  storyId: number,
): Promise<{ id: number; token: string; expiresAt: Date } | null> {
  const found = await tx.story.count({ where: { id: storyId, status: { not: 'deleted' } } })
  if (found === 0) return null
  const token = randomBytes(32).toString('base64url')
  const data = { storyId, byId, tokenHash: hashOf(token) }
  const select = { id: true, expiresAt: true }
  return { ...(await tx.previewLink.create({ data, select })), token }
}

/** The story of a valid link and its end; null where it is unknown, expired or revoked. */
export async function findPreviewLink(
  token: string,
): Promise<{ storyId: number; expiresAt: Date } | null> {
  if (!/^[\w-]{43}$/.test(token)) return null
  const [row] = await db().$queryRaw<{ storyId: number; expiresAt: Date }[]>`
    select story_id as "storyId", expires_at as "expiresAt" from newsroom.preview_link
    where token_hash = ${hashOf(token)} and revoked_at is null and expires_at > now()`
  return row ?? null
}

/** The newest first. */
export function readPreviewLinks(storyId: number): Promise<PreviewLink[]> {
  return db().$queryRaw`
    select p.id, a.nickname as by,
      to_char(p.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "createdAt",
      to_char(p.expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "expiresAt",
      case when p.revoked_at is not null then 'revoked' when p.expires_at <= now() then 'expired' else 'active' end as state
    from newsroom.preview_link p left join reader.account a on a.id = p.by_id
    where p.story_id = ${storyId} order by p.id desc limit ${MOST}::int`
}

/** False where it was revoked before; null where the story has no such link. */
export async function revokePreviewLink(
  tx: Transaction,
  storyId: number,
  id: number,
): Promise<boolean | null> {
  const count = await tx.$executeRaw`
    update newsroom.preview_link set revoked_at = now()
    where id = ${id} and story_id = ${storyId} and revoked_at is null`
  if (count > 0) return true
  return (await tx.previewLink.count({ where: { id, storyId } })) > 0 ? false : null
}

function hashOf(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(token).digest())
}

import { createHash, randomBytes } from 'node:crypto'
import { Pool } from 'pg'
import type { BrowserContext } from 'playwright/test'
import { hashPassword } from '@/lib/auth/password'
import { clusterUrl, readAccess } from '../../scripts/postgres/access'
import { newIdentity, PASSWORD } from './readers'

let pool: Pool | undefined

/** Shared, since hashing is slow by design. */
let passwordHash: Promise<string> | undefined

/** SQL on the database of the portal under test. */
export async function sql<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
  pool ??= new Pool({ connectionString: databaseUrl(), max: 2 })
  return (await pool.query(text, values)).rows as Row[]
}

interface ReaderOptions {
  role?: 'reader' | 'moderator' | 'editor' | 'admin'
  nickname?: string
}

/** Inserts a confirmed account and signs it in to this browser, staff with two-step sign-in. Faster than the forms. */
export async function signInReader(
  context: BrowserContext,
  { role = 'reader', nickname = `岸上${randomBytes(4).toString('hex')}` }: ReaderOptions = {},
): Promise<{ id: number; nickname: string; address: string }> {
  const { address } = newIdentity()
  const token = randomBytes(32).toString('base64url')
  const [account] = await sql<{ id: number }>(
    `with made as (
       insert into reader.account (nickname, role, email, password, confirmed_at, created_at)
       values ($1, $2::reader.role, $4, $5, now(), now() - interval '1 year') returning id),
     entered as (
       insert into reader.session (account_id, token_hash, expires_at, two_step)
       select id, $3, now() + interval '1 day', true from made)
     select id from made`,
    [
      nickname,
      role,
      createHash('sha256').update(token).digest('base64url'),
      address,
      await (passwordHash ??= hashPassword(PASSWORD)),
    ],
  )
  const cookieScope = { domain: 'localhost', path: '/' }
  await context.addCookies([
    { name: 'xiaowen-session', value: token, httpOnly: true, ...cookieScope },
    { name: 'reader', value: '1', ...cookieScope },
  ])
  return { id: account?.id ?? 0, nickname, address }
}

/** Publishes a new article and returns its path. */
export async function publishArticle(title: string, policy = 'open'): Promise<string> {
  const [story] = await sql<{ id: number }>(
    `insert into story (status, title, body, column_slug, keywords, comment_policy)
     select 'published', $1, '正文。', slug, array['渡口'], $2::comment_policy from "column" limit 1
     returning id`,
    [title, policy],
  )
  return `/article/${story?.id ?? 0}`
}

/** One that no list begins with, for tests whose story differs from what others expect of the newest. */
export async function publishOldArticle(title: string): Promise<string> {
  const path = await publishArticle(title)
  await sql(`update story set published_at = '2020-01-01' where id = $1`, [
    Number(path.split('/').pop()),
  ])
  return path
}

function databaseUrl(): string {
  const access = readAccess(process.env.E2E_DATA_DIR ?? '')
  if (!access) throw new Error('the portal under test has no database of its own')
  return clusterUrl(access)
}

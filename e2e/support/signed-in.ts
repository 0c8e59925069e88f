/** Readers by their rows: quicker than the forms, for what comes after signing in. */
import { createHash, randomBytes } from 'node:crypto'
import { Pool } from 'pg'
import type { BrowserContext } from 'playwright/test'
import { hashPassword } from '@/lib/auth/password'
import { clusterUrl, readAccess } from '../../scripts/postgres/access'
import { newReader, PASSWORD } from './readers'

let pool: Pool | undefined

/** Once for all: a hash is made to take long. */
let password: Promise<string> | undefined

/** SQL on the database of the portal under test. */
export async function sql<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
  pool ??= new Pool({ connectionString: url(), max: 2 })
  return (await pool.query(text, values)).rows as Row[]
}

interface Given {
  role?: 'reader' | 'moderator' | 'editor' | 'admin'
  nickname?: string
}

/** Signs a new reader in, in this browser, who has proved an address; staff with the second step passed. */
export async function signedIn(
  context: BrowserContext,
  { role = 'reader', nickname = `岸上${randomBytes(4).toString('hex')}` }: Given = {},
): Promise<{ id: number; nickname: string; address: string }> {
  const { address } = newReader()
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
      await (password ??= hashPassword(PASSWORD)),
    ],
  )
  const at = { domain: 'localhost', path: '/' }
  await context.addCookies([
    { name: 'xiaowen-session', value: token, httpOnly: true, ...at },
    { name: 'reader', value: '1', ...at },
  ])
  return { id: account?.id ?? 0, nickname, address }
}

/** An article of this spec's own, published now. Its path. */
export async function newArticle(title: string, policy = 'open'): Promise<string> {
  const [story] = await sql<{ id: number }>(
    `insert into story (status, title, body, column_slug, keywords, comment_policy)
     select 'published', $1, '正文。', slug, array['渡口'], $2::comment_policy from "column" limit 1
     returning id`,
    [title, policy],
  )
  return `/article/${story?.id ?? 0}`
}

function url(): string {
  const access = readAccess(process.env.E2E_DATA_DIR ?? '')
  if (!access) throw new Error('the portal under test has no database of its own')
  return clusterUrl(access)
}

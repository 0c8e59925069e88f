import { createHash, randomBytes } from 'node:crypto'
import type { Stage } from './fault'

const STORIES = 2000
/** Each writes one comment in the time of a fault: moderation lets nobody write more than three a minute. */
const READERS = 2000

export interface Content {
  /** Stories that nobody has asked for; each is taken once. */
  unread: () => number
  /** Readers' sessions, in turn, with an address each. */
  reader: () => { cookie: string; address: string }
}

/** Stories and readers for the load, by their rows. */
export async function fill(sql: Stage['sql']): Promise<Content> {
  await sql(`insert into "column" (slug, name, position) values ('harbour', '港口', 1)
             on conflict do nothing`)
  const stories = await sql<{ id: number }>(
    `insert into story (kind, status, title, body, column_slug, comment_policy)
     select 'article', 'published', '混沌第' || n || '号', repeat('正文。', 200), 'harbour', 'open'
     from generate_series(1, $1::int) as n returning id`,
    [STORIES],
  )
  const tokens = Array.from({ length: READERS }, () => randomBytes(32).toString('base64url'))
  await sql(
    `with made as (
       insert into reader.account (nickname, confirmed_at, created_at)
       select '岸' || substr(hash, 1, 12), now(), now() - interval '1 year'
       from unnest($1::text[]) as hash returning id),
     numbered as (select id, row_number() over () as n from made)
     insert into reader.session (account_id, token_hash, expires_at)
     select id, hash, now() + interval '1 day'
     from numbered join unnest($1::text[]) with ordinality as given(hash, n) using (n)`,
    [tokens.map((token) => createHash('sha256').update(token).digest('base64url'))],
  )
  let story = 0
  let reader = 0
  return {
    unread: () => stories[story++ % stories.length]?.id ?? 0,
    reader: () => {
      const number = reader++ % READERS
      return {
        cookie: `xiaowen-session=${tokens[number]}; reader=1`,
        address: `10.9.${number >> 8}.${number & 255}`,
      }
    },
  }
}

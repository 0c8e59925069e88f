import { createHash, randomBytes } from 'node:crypto'
import type { FaultContext } from './fault'

const STORIES = 2000
/** Enough for one comment each: moderation accepts at most three a minute from a reader. */
const READERS = 2000

export interface Content {
  /** The id of a story that was not requested before; starts over after the last. */
  uncachedStory: () => number
  /** The next reader's session cookie and IP address. */
  nextReader: () => { cookie: string; address: string }
}

export async function loadContent(sql: FaultContext['sql']): Promise<Content> {
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
    uncachedStory: () => stories[story++ % stories.length]?.id ?? 0,
    nextReader: () => {
      const number = reader++ % READERS
      return {
        cookie: `xiaowen-session=${tokens[number]}; reader=1`,
        address: `10.9.${number >> 8}.${number & 255}`,
      }
    },
  }
}

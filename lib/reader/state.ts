import { db } from '@/lib/db'
import { hashToken } from '@/lib/auth/tokens'
import { storyRights } from '@/lib/schemas/rights'
import { Prisma } from '@/prisma/client/client'

/** The page of the request; all null: only the header's state. */
export interface PageRef {
  story: number | null
  column: string | null
  topic: string | null
}

interface StoryState {
  like: boolean
  favourite: boolean
  /** Position in the video. */
  seconds: number
  /** Subscribed to its comments. */
  comments: boolean
  /** Ids of liked comments, at most LIST_LIMIT. */
  liked: number[]
  /** Ids of blocked readers who commented here, at most LIST_LIMIT. */
  ignored: number[]
  /** Number of own comments that are not approved. */
  waiting: number
  /** The last visit (ISO 8601, UTC), after which comments are new; null: the first. */
  since: string | null
}

export interface Badges {
  /** A programme that the reader watched has a newer part. */
  history: boolean
  favourites: boolean
  subscriptions: boolean
  /** Unread 消息, capped at 99. */
  notices: number
}

export interface State {
  /** The reader's id. */
  me: number
  badges: Badges
  story: StoryState | null
  /** To the column or topic; null where the request names neither. */
  subscribed: boolean | null
  /** The story's place at the desk, for staff who see stories there. */
  edit?: { path: string; name: string }
}

interface Row extends State {
  /** Sees stories at the desk, in a session that passed the second step. */
  edits: boolean
  session: number
  seenAt: Date
}

const LIST_LIMIT = 60

/** Null where the session has ended. One statement, since every page of a signed-in reader requests it. */
export async function readState(token: string, about: PageRef): Promise<Row | null> {
  const [row] = await db().$queryRaw<Row[]>`
    select a.id as me, s.id as session, s.seen_at as "seenAt", ${badges} as badges,
      ${about.story === null ? none : storyState(about.story)} as story,
      ${subscribed(about)} as subscribed,
      s.two_step and ${seesStories} as edits
    from reader.session s join reader.account a on a.id = s.account_id
    where s.token_hash = ${hashToken(token)} and s.expires_at > now()
      and (a.banned_until is null or a.banned_until <= now())`
  return row ?? null
}

const none = Prisma.sql`null::jsonb`

const seesStories = Prisma.sql`exists (
  select from newsroom.rights_of(a.id) r where r."right"::text in (${Prisma.join([...storyRights])}))`

const unread = (kind: Prisma.Sql, seen: Prisma.Sql) => Prisma.sql`
  exists (select from reader.notification n where n.account_id = a.id and n.read_at is null
          and n.kind = ${kind} and n.comment_id is null and n.created_at > ${seen})`

/** The last entries of the month are looked through; the badge goes when the newest part is watched. */
const newParts = Prisma.sql`
  exists (select from (
      select s.column_slug, max(s.published_at) as published_at
      from (select story_id from reader.history_entry where account_id = a.id
              and read_at > now() - interval '30 days' order by read_at desc limit 50) as h
      join story s on s.id = h.story_id and s.kind = 'video'
      join "column" c on c.slug = s.column_slug and c.format = 'programme'
      group by s.column_slug) as watched
    where exists (select from story where story.column_slug = watched.column_slug
      and story.kind = 'video' and story.published_at > watched.published_at
      and listing.is_published(story)))`

const badges = Prisma.sql`jsonb_build_object(
  'history', ${newParts},
  'favourites', ${unread(Prisma.sql`'correction'`, Prisma.sql`a.favourites_seen_at`)},
  'subscriptions', ${unread(Prisma.sql`'subscription'`, Prisma.sql`a.subscriptions_seen_at`)},
  'notices', (select count(*) from (
     select from reader.notification n where n.account_id = a.id and n.read_at is null limit 99) as u))`

function storyState(id: number): Prisma.Sql {
  const mine = Prisma.sql`account_id = a.id and story_id = ${id}`
  return Prisma.sql`(select jsonb_build_object(
    'like', exists (select from reader.story_like where ${mine}),
    'favourite', exists (select from reader.favourite where ${mine}),
    'comments', exists (select from reader.subscription where ${mine}),
    'seconds', coalesce(r.seconds, 0),
    'since', to_char(r.read_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'liked', array(select l.comment_id from reader.comment_like l
      join reader.comment c on c.id = l.comment_id
      where l.account_id = a.id and c.story_id = ${id} order by l.comment_id desc limit ${LIST_LIMIT}),
    'ignored', array(select i.blocked_id from reader.blocked_reader i
      where i.account_id = a.id and exists (select from reader.comment c
        where c.story_id = ${id} and c.account_id = i.blocked_id) limit ${LIST_LIMIT}),
    'waiting', (select count(*) from reader.comment
      where ${mine} and state <> 'approved' and removed_at is null))
    from (select) as here left join reader.history_entry r on r.account_id = a.id and r.story_id = ${id})`
}

function subscribed({ column, topic }: PageRef): Prisma.Sql {
  if (column === null && topic === null) return Prisma.sql`null::boolean`
  const target =
    column === null ? Prisma.sql`b.keyword = ${topic}` : Prisma.sql`b.column_slug = ${column}`
  return Prisma.sql`exists (select from reader.subscription b where b.account_id = a.id and ${target})`
}

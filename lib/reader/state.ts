/** What a page that is the same for everybody can't know: one small answer for the reader who asks. */
import { db } from '@/lib/db'
import type { Reader } from '@/lib/reader/session'

export interface StoryState {
  like: boolean
  favourite: boolean
  /** Where the video was left, in seconds. */
  seconds: number
  /** Subscribed to its comments. */
  comments: boolean
  /** Ids of comments that the reader likes, at most LIKED. */
  liked: number[]
  /** Ids of readers whose comments are not shown. */
  ignored: number[]
  /** Own comments that the public can't see. */
  waiting: number
  /** The last visit to its comments: what came later is new. Null at the first. */
  since: Date | null
}

export interface Badges {
  history: boolean
  favourites: boolean
  subscriptions: boolean
  /** 消息 that were not read. */
  notices: number
}

const LIKED = 60

/** In one statement: this is asked for by every page that a signed-in reader opens. */
export async function readStoryState(reader: Reader, storyId: number): Promise<StoryState> {
  const [row] = await db().$queryRaw<[StoryState]>`
    select
      exists (select from reader.story_like
              where account_id = ${reader.id} and story_id = ${storyId}) as like,
      exists (select from reader.favourite
              where account_id = ${reader.id} and story_id = ${storyId}) as favourite,
      coalesce((select seconds from reader.reading
                where account_id = ${reader.id} and story_id = ${storyId}), 0) as seconds,
      exists (select from reader.subscription
              where account_id = ${reader.id} and story_id = ${storyId}) as comments,
      array(select comment_id from reader.comment_like l join reader.comment c on c.id = l.comment_id
            where l.account_id = ${reader.id} and c.story_id = ${storyId}
            order by comment_id desc limit ${LIKED}) as liked,
      array(select ignored_id from reader.ignored where account_id = ${reader.id} limit ${LIKED})
        as ignored,
      (select count(*)::int from reader.comment
       where account_id = ${reader.id} and story_id = ${storyId} and state <> 'approved'
         and removed_at is null) as waiting,
      v.at as since
    from (select (select at from reader.comment_visit
                  where account_id = ${reader.id} and story_id = ${storyId}) as at) as v`
  return row
}

/** What is new for the header: a ⁺ each, and how many 消息. */
export async function readBadges(reader: Reader): Promise<Badges> {
  const [row] = await db().$queryRaw<[Badges]>`
    select
      false as history,
      exists (select from reader.notice n where n.account_id = a.id and n.kind = 'correction'
              and n.read_at is null and n.created_at > a.favourites_seen_at) as favourites,
      exists (select from reader.notice n where n.account_id = a.id and n.kind = 'subscription'
              and n.comment_id is null and n.read_at is null
              and n.created_at > a.subscriptions_seen_at) as subscriptions,
      (select count(*)::int from (
         select from reader.notice n where n.account_id = a.id and n.read_at is null limit 99) as u)
        as notices
    from reader.account a where a.id = ${reader.id}`
  return row
}

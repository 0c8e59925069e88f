import { db } from '@/lib/db'

/**
 * Tells whoever is subscribed to a new story's column or one of its keywords, each once. To be called
 * as often as one likes, by any number of instances: a story is announced by who notes it first.
 * Returns how many notices were written.
 */
export function tellSubscribers(): Promise<number> {
  return db().$executeRaw`
    with fresh as (
      insert into listing.announced (story_id)
      select id from story s
      where status = 'published' and published_at <= now()
        and published_at > now() - interval '2 days'
        and not exists (select from listing.announced a where a.story_id = s.id)
      order by id
      on conflict do nothing
      returning story_id),
    told as (
      select s.account_id, f.story_id from fresh f
        join story on story.id = f.story_id
        join reader.subscription s on s.column_slug = story.column_slug and s.notify
      union
      select s.account_id, f.story_id from fresh f
        join listing.story_keyword k on k.story_id = f.story_id
        join reader.subscription s on s.keyword = k.keyword and s.notify)
    insert into reader.notice (account_id, kind, story_id)
    select account_id, 'subscription', story_id from told order by account_id, story_id`
}

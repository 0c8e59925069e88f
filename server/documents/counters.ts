/**
 * Invalidates once a minute what would change too often to notify: like counts, the ranking, comments that close.
 * Not on the listener's connection, which must stay free for notifications.
 */
import { db } from '@/lib/db'
import { logOnce } from '@/lib/log'
import { site } from '@/lib/site'
import { tag, type Tag } from '@/lib/tags'
import { invalidate } from './store'

const INTERVAL_MS = 60_000
/** A row's changed_at is the start of its transaction, which may commit later. */
const OVERLAP_SECONDS = 60
const RANKING_LENGTH = 60

interface Snapshot {
  at: string
  ranking: string
}

export function watchCounters(signal: AbortSignal): void {
  let previous: Snapshot | null = null
  const poll = async () => {
    try {
      const changes = await readChanges(previous?.at ?? null)
      if (previous && !signal.aborted) {
        invalidate(
          changes.ranking === previous.ranking ? changes.tags : [...changes.tags, tag.ranking],
        )
      }
      previous = changes
    } catch (error) {
      logOnce('What changed in numbers could not be read', error)
    }
    if (!signal.aborted) timer = setTimeout(() => void poll(), INTERVAL_MS).unref()
  }
  let timer = setTimeout(() => void poll(), 0).unref()
  signal.addEventListener('abort', () => clearTimeout(timer))
}

async function readChanges(since: string | null): Promise<Snapshot & { tags: Tag[] }> {
  const [row] = await db().$queryRaw<[Snapshot & { counted: number[]; closed: number[] }]>`
    with time as (
      select now() as till, coalesce(${since}::timestamptz, now()) - make_interval(secs => ${OVERLAP_SECONDS}::int) as since
    )
    select till::text as at,
      array_to_string(array(select listing.hot_stories(${RANKING_LENGTH}::int)), ',') as ranking,
      array(select story_id from listing.story_count where changed_at > since) as counted,
      array(
        select id from story
        where listing.is_published(story, till - make_interval(days => ${site.comments.days}::int))
          and comment_days is null
          and published_at > since - make_interval(days => ${site.comments.days}::int)
        union
        select id from story
        where listing.is_published(story, till) and comment_days is not null
          and ((published_at at time zone 'UTC') + comment_days * interval '1 day') > since at time zone 'UTC'
          and ((published_at at time zone 'UTC') + comment_days * interval '1 day') <= till at time zone 'UTC'
      ) as closed
    from time`
  const { counted, closed, ...snapshot } = row
  return { ...snapshot, tags: [...counted.map(tag.counts), ...closed.map(tag.story)] }
}

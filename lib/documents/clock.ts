/** What changes because time passes: a publication that was set for now, a story that has grown old. */
import type { Client } from 'pg'
import { site } from '@/lib/site'
import { OLD_AFTER } from '@/lib/time'
import { drop } from './shared'
import { toTag } from './tag'

/** Stories grow old, and far-off publications come nearer, at this grain (milliseconds). */
const LONGEST_WAIT = 60_000
/** Holds the last two days, and is made anew each hour (lib/cache.ts `tag.newsSitemap`). */
const NEWS_SITEMAP = 'news-sitemap'
/** A burst of changes is looked at once. */
const SHORTEST_WAIT = 50
/** A transaction that commits late has an earlier time; milliseconds. */
const OVERLAP = 5000

const passed = `
  select unnest(listing.card_tags(s)) as tag from story s
  where status = 'published' and published_at > $1 and published_at <= $2
  union
  select 'story/' || id from story
  where status = 'published' and published_at > $3 and published_at <= $4`

/** What was liked, kept or commented on: the numbers on a page are at most a tick old. */
const counted = `select 'counts/' || story_id as tag from listing.story_count where changed_at > $1`

/** Stories whose comments closed by themselves, by the site's number of days or their own. */
const closed = `
  select 'story/' || id as tag from story
  where status = 'published' and comment_days is null
    and published_at > $1::timestamptz - make_interval(days => $3::int)
    and published_at <= $2::timestamptz - make_interval(days => $3::int)
  union
  select 'story/' || id from story
  where status = 'published' and comment_days is not null
    and ((published_at at time zone 'UTC') + comment_days * interval '1 day') > $1::timestamptz at time zone 'UTC'
    and ((published_at at time zone 'UTC') + comment_days * interval '1 day') <= $2::timestamptz at time zone 'UTC'`

/** Dropped when the order has changed (lib/cache.ts `tag.ranking`). */
const RANKING = 'ranking'
const ranked = `select array_to_string(array(select listing.hot_stories(60)), ',') as ids`

const next = `
  select published_at from story where status = 'published' and published_at > $1
  order by published_at, id limit 1`

export class Clock {
  readonly #client: Client
  #timer: NodeJS.Timeout | undefined
  /** Publications that came to pass until then are done. */
  #until = new Date()
  /** The last tick: what grew old until then is done. */
  #ticked = new Date()
  /** Counts that changed until then are done. */
  #counted = new Date()
  /** The hottest stories' ids, as they were looked at last. */
  #ranking = ''
  /** When the next publication is due, in milliseconds. */
  #due = Infinity

  constructor(client: Client) {
    this.#client = client
  }

  /** To be called when everything was dropped: the past is done. */
  async start(): Promise<void> {
    this.#until = this.#ticked = this.#counted = new Date()
    await this.#tick()
  }

  /**
   * Rows changed: perhaps the next publication did. What was published at once was dropped by its own
   * announcement and needs no second time, unless the database's clock is ahead of ours.
   */
  look(): void {
    const now = Date.now()
    if (this.#due > now) this.#until = new Date(now)
    this.#wait(SHORTEST_WAIT)
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  async #tick(): Promise<void> {
    const [until, ticked, now] = [this.#until, this.#ticked, new Date()]
    this.#until = this.#ticked = now
    const aged = [ticked, now].map((time) => new Date(time.getTime() - OLD_AFTER))
    const { rows } = await this.#client.query<{ tag: string | null }>(passed, [until, now, ...aged])
    const tags = rows.flatMap(({ tag }) => (tag ? toTag(tag) : []))
    if (hour(ticked) !== hour(now)) tags.push(NEWS_SITEMAP)
    if (this.#counted.getTime() + LONGEST_WAIT <= now.getTime())
      tags.push(...(await this.#count(now)))
    drop(tags)
    const upcoming = await this.#client.query<{ published_at: Date }>(next, [now])
    this.#due = upcoming.rows[0]?.published_at.getTime() ?? Infinity
    // A millisecond later, so that the page that is made then counts the story as published.
    this.#wait(Math.min(this.#due - Date.now() + 1, LONGEST_WAIT))
  }

  /** A minute at least between two: counts that change all the time don't keep pages from being kept. */
  async #count(now: Date): Promise<string[]> {
    const since = new Date(this.#counted.getTime() - OVERLAP)
    this.#counted = now
    const { rows } = await this.#client.query<{ tag: string }>(counted, [since])
    const over = await this.#client.query<{ tag: string }>(closed, [since, now, site.comments.days])
    const hot = await this.#client.query<{ ids: string }>(ranked)
    const before = this.#ranking
    this.#ranking = hot.rows[0]?.ids ?? ''
    const tags = [...rows, ...over.rows].map(({ tag }) => tag)
    return before === this.#ranking ? tags : [...tags, RANKING]
  }

  #wait(milliseconds: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(
      () => {
        // A connection that fails here is lost, which the listener finds out by itself.
        this.#tick().catch(() => undefined)
      },
      Math.max(0, milliseconds),
    ).unref()
  }
}

function hour(time: Date): number {
  return Math.floor(time.getTime() / 3_600_000)
}

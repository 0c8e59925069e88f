/** Invalidates what changes with time: scheduled publications, stories that grow old, what is shown from and until a time. */
import type { Client } from 'pg'
import { now, recordDatabaseTime } from '@/lib/clock'
import { logOnce } from '@/lib/log'
import { ofDatabase, tag } from '@/lib/tags'
import { OLD_AFTER_MS } from '@/lib/time'
import { dueTags } from './scheduled-tags'
import { invalidate, invalidateAll } from './store'

const MAX_WAIT_MS = 60_000
/** Debounces bursts of changes. */
const MIN_WAIT_MS = 50
const RETRY_MS = 1000

/**
 * What became due, and the milliseconds until the next publication and until anything is next shown or no longer. The time is cut to milliseconds as in
 * lib/clock.ts; otherwise a page rendered at once could find its story not yet published.
 */
const dueQuery = `
  with clock as (select date_trunc('milliseconds', now()) as now)
  select now,
    array(
      select distinct unnest(listing.card_tags(s)) from story s
      where listing.is_published(s, now) and published_at > $1) as published,
    array(
      select id from story
      where listing.is_published(story, now - make_interval(secs => $3))
        and published_at > $2::timestamptz - make_interval(secs => $3)) as old,
    array(select listing.shown_tags($2, now)) as shown,
    (select (extract(epoch from published_at - now) * 1000)::float8 from story
     where listing.is_scheduled(story, now) order by published_at, id limit 1) as wait,
    (extract(epoch from listing.next_shown(now) - now) * 1000)::float8 as shown_wait
  from clock`

interface Due {
  now: Date
  published: (string | null)[]
  old: number[]
  shown: string[]
  wait: number | null
  shown_wait: number | null
}

export class Schedule {
  readonly #client: Pick<Client, 'query'>
  #timer: NodeJS.Timeout | undefined
  #stopped = false
  /** Publications until then are done. */
  #until = now()
  /** Stories that grew old until the last tick are done. */
  #ticked = this.#until
  /** Time of the next publication, milliseconds. */
  #due = Infinity
  /** Notifications so far, and how many of them `#due` takes into account. */
  #changes = 0
  #changesRead = -1
  /** When the timer fires, by performance.now(). */
  #next = Infinity
  #ticking = false

  constructor(client: Pick<Client, 'query'>) {
    this.#client = client
  }

  /** Call when everything was invalidated and the database's time is known. */
  async start(): Promise<void> {
    this.#until = this.#ticked = now()
    await this.#tick()
  }

  /**
   * Reads the next publication again. A story that was published by this change was invalidated by its own
   * notification, so `#until` moves on unless a publication was due.
   */
  rowsChanged(): void {
    const time = now()
    if (this.#changesRead === this.#changes && this.#due > time.getTime()) this.#until = time
    this.#changes += 1
    if (!this.#ticking) this.#wait(MIN_WAIT_MS)
  }

  stop(): void {
    this.#stopped = true
    clearTimeout(this.#timer)
  }

  async #tick(): Promise<void> {
    this.#ticking = true
    try {
      await this.#invalidateDue()
    } finally {
      this.#ticking = false
    }
  }

  async #invalidateDue(): Promise<void> {
    const [until, ticked, sent] = [this.#until, this.#ticked, performance.now()]
    const changes = this.#changes
    const values = [until, ticked, OLD_AFTER_MS / 1000]
    const { rows } = await this.#client.query<Due>(dueQuery, values)
    const [due] = rows
    if (!due) return
    recordDatabaseTime(due.now, sent)
    const tags = ofDatabase([...due.published, ...due.shown])
    if (tags) invalidate([...tags, ...due.old.map(tag.story), ...dueTags(ticked, due.now)])
    else invalidateAll()
    // After the query succeeded, so that a failed one misses nothing.
    this.#until = this.#ticked = due.now
    this.#changesRead = changes
    this.#due = due.wait === null ? Infinity : due.now.getTime() + due.wait
    const changedSince = changes !== this.#changes
    const next = Math.min(due.wait ?? Infinity, due.shown_wait ?? Infinity)
    const wait = Math.min(Math.ceil(next) + 1, MAX_WAIT_MS)
    this.#wait(changedSince ? MIN_WAIT_MS : wait)
  }

  /** Never later than the tick that is set already, so that a stream of changes does not postpone it. */
  #wait(milliseconds: number): void {
    const next = performance.now() + milliseconds
    if (this.#stopped || next >= this.#next) return
    clearTimeout(this.#timer)
    this.#next = next
    this.#timer = setTimeout(() => {
      this.#next = Infinity
      this.#tick().catch((error: unknown) => {
        logOnce('What is due could not be read', error)
        this.#wait(RETRY_MS)
      })
    }, milliseconds).unref()
  }
}

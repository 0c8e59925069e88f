/** What changes because time passes: a publication that was set for now, a story that has grown old. */
import type { Client } from 'pg'
import { now, recordDatabaseTime } from '@/lib/clock'
import { logOnce } from '@/lib/log'
import { ofDatabase, tag } from '@/lib/tags'
import { OLD_AFTER_MS } from '@/lib/time'
import { dueTags } from './scheduled-tags'
import { invalidate } from './store'

/** Stories grow old, and far-off publications come nearer, at this grain (milliseconds). */
const MAX_WAIT_MS = 60_000
/** A burst of changes is looked at once. */
const MIN_WAIT_MS = 50
/** After a query that failed. */
const RETRY_MS = 1000

/**
 * What came to pass since, and how long until the next publication (milliseconds), all by the database's clock: to
 * the millisecond, as lib/clock.ts has it, or a page made at once would find its story not published yet.
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
    (select (extract(epoch from published_at - now) * 1000)::float8 from story
     where listing.is_scheduled(story, now) order by published_at, id limit 1) as wait
  from clock`

interface Due {
  now: Date
  /** The tags of what was published. */
  published: (string | null)[]
  /** The ids of what has grown old. */
  old: number[]
  wait: number | null
}

export class Schedule {
  readonly #client: Pick<Client, 'query'>
  #timer: NodeJS.Timeout | undefined
  #stopped = false
  /** Publications that came to pass until then are done. */
  #until = now()
  /** The last tick: what grew old until then is done. */
  #ticked = this.#until
  /** When the next publication is due, in milliseconds. */
  #due = Infinity
  /** How many changes of rows were heard of, and how many of them `#due` takes in. */
  #changes = 0
  #seen = -1

  constructor(client: Pick<Client, 'query'>) {
    this.#client = client
  }

  /** To be called when everything was invalidated and the database's time is known: the past is done. */
  async start(): Promise<void> {
    this.#until = this.#ticked = now()
    await this.#tick()
  }

  /**
   * Rows changed: perhaps the next publication did. What was published at once was invalidated by its own notification
   * and needs no second time, as far as our measure of the database's time has come.
   */
  rowsChanged(): void {
    const time = now()
    if (this.#seen === this.#changes && this.#due > time.getTime()) this.#until = time
    this.#changes += 1
    this.#wait(MIN_WAIT_MS)
  }

  stop(): void {
    this.#stopped = true
    clearTimeout(this.#timer)
  }

  async #tick(): Promise<void> {
    const [until, ticked, sent] = [this.#until, this.#ticked, performance.now()]
    const changes = this.#changes
    const values = [until, ticked, OLD_AFTER_MS / 1000]
    const { rows } = await this.#client.query<Due>(dueQuery, values)
    const [found] = rows
    if (!found) return
    recordDatabaseTime(found.now, sent)
    invalidate([
      ...ofDatabase(found.published),
      ...found.old.map(tag.story),
      ...dueTags(ticked, found.now),
    ])
    // Only now: what a query that failed would have found is found by the next one.
    this.#until = this.#ticked = found.now
    this.#seen = changes
    this.#due = found.wait === null ? Infinity : found.now.getTime() + found.wait
    this.#wait(Math.min(Math.ceil(found.wait ?? Infinity) + 1, MAX_WAIT_MS))
  }

  #wait(milliseconds: number): void {
    clearTimeout(this.#timer)
    if (this.#stopped) return
    this.#timer = setTimeout(() => {
      this.#tick().catch((error: unknown) => {
        logOnce('What came to pass could not be read', error)
        this.#wait(RETRY_MS)
      })
    }, milliseconds).unref()
  }
}

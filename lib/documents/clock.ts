/** What changes because time passes: a publication that was set for now, a story that has grown old. */
import type { Client } from 'pg'
import { OLD_AFTER } from '@/lib/time'
import { dueTags } from './by-time'
import { drop } from './shared'
import { toTag } from './tag'

/** Stories grow old, and far-off publications come nearer, at this grain (milliseconds). */
const LONGEST_WAIT = 60_000
/** A burst of changes is looked at once. */
const SHORTEST_WAIT = 50

const passed = `
  select unnest(listing.card_tags(s)) as tag from story s
  where status = 'published' and published_at > $1 and published_at <= $2
  union
  select 'story/' || id from story
  where status = 'published' and published_at > $3 and published_at <= $4`

const next = `
  select published_at from story where status = 'published' and published_at > $1
  order by published_at, id limit 1`

export class Clock {
  readonly #client: Client
  #timer: NodeJS.Timeout | undefined
  #stopped = false
  /** Publications that came to pass until then are done. */
  #until = new Date()
  /** The last tick: what grew old until then is done. */
  #ticked = new Date()
  /** When the next publication is due, in milliseconds. */
  #due = Infinity

  constructor(client: Client) {
    this.#client = client
  }

  /** To be called when everything was dropped: the past is done. */
  async start(): Promise<void> {
    this.#until = this.#ticked = new Date()
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
    this.#stopped = true
    clearTimeout(this.#timer)
  }

  async #tick(): Promise<void> {
    const [until, ticked, now] = [this.#until, this.#ticked, new Date()]
    this.#until = this.#ticked = now
    const aged = [ticked, now].map((time) => new Date(time.getTime() - OLD_AFTER))
    const { rows } = await this.#client.query<{ tag: string | null }>(passed, [until, now, ...aged])
    const tags = rows.flatMap(({ tag }) => (tag ? toTag(tag) : []))
    drop([...tags, ...dueTags(ticked, now)])
    const upcoming = await this.#client.query<{ published_at: Date }>(next, [now])
    this.#due = upcoming.rows[0]?.published_at.getTime() ?? Infinity
    // A millisecond later, so that the page that is made then counts the story as published.
    this.#wait(Math.min(this.#due - Date.now() + 1, LONGEST_WAIT))
  }

  #wait(milliseconds: number): void {
    clearTimeout(this.#timer)
    if (this.#stopped) return
    this.#timer = setTimeout(
      () => {
        // A connection that is lost the listener finds out by itself; one that was slow is asked again.
        this.#tick().catch(() => this.#wait(LONGEST_WAIT))
      },
      Math.max(0, milliseconds),
    ).unref()
  }
}

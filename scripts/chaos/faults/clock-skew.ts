import { existsSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { ask } from '../http-client'
import { type Fault, type Stage, unnoticed } from '../fault'

const architecture = process.arch === 'arm64' ? 'aarch64' : 'x86_64'
const library = `/usr/lib/${architecture}-linux-gnu/faketime/libfaketimeMT.so.1`
/** How late a story may be. */
const LATE = 2000

export const clockAhead = wrongBy('a clock that is two days ahead', '+2d')
export const clockBehind = wrongBy('a clock that is two days behind', '-2d')

/** By libfaketime (apt-get install faketime): for the portal's processes, and not for the database's. */
function wrongBy(name: string, offset: string): Fault {
  return {
    name,
    portal: 'external',
    env: { LD_PRELOAD: library, FAKETIME: offset, FAKETIME_DONT_FAKE_MONOTONIC: '1' },
    bounds: unnoticed,
    happen: (stage) =>
      existsSync(library) ? publishSoon(stage) : Promise.resolve([`there is no ${library}`]),
  }
}

/** A story that is embargoed for a moment, and one for a day: which shows, and when. */
async function publishSoon({ portal, sql }: Stage): Promise<string[]> {
  const soon = await embargo(sql, '4 seconds')
  const tomorrow = await embargo(sql, '1 day')
  const wrong: string[] = []
  for (;;) {
    const path = `${portal.url}/article/${soon}`
    // Asked before and after: an answer counts for the time between.
    const before = await sinceDue(sql, soon)
    const { status } = await ask(path)
    const after = await sinceDue(sql, soon)
    if (status === 200 && after < 0) wrong.push(`shown ${-after} ms before its time`)
    if (status !== 200 && before > LATE) wrong.push(`${status} ${before} ms after its time`)
    if (status === 200 || wrong.length > 0) break
    await delay(50)
  }
  const { status } = await ask(`${portal.url}/article/${tomorrow}`)
  if (status !== 404) wrong.push(`what is set for tomorrow answers ${status}`)
  return wrong
}

async function embargo(sql: Stage['sql'], interval: string): Promise<number> {
  const [row] = await sql<{ id: number }>(
    `insert into story (kind, status, title, body, column_slug, published_at)
     select 'article', 'published', '解禁', '正文。', slug, clock_timestamp() + $1::interval
     from "column" limit 1 returning id`,
    [interval],
  )
  return row?.id ?? 0
}

/** By the database's clock, in milliseconds; negative: not due yet. */
async function sinceDue(sql: Stage['sql'], id: number): Promise<number> {
  const [row] = await sql<{ ms: number }>(
    `select (extract(epoch from clock_timestamp() - published_at) * 1000)::float8 as ms
     from story where id = $1`,
    [id],
  )
  return Math.round(row?.ms ?? 0)
}

import { existsSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { sendRequest } from '../http-client'
import { type Fault, type FaultContext, noImpact } from '../fault'

const architecture = process.arch === 'arm64' ? 'aarch64' : 'x86_64'
const library = `/usr/lib/${architecture}-linux-gnu/faketime/libfaketimeMT.so.1`
const MAX_DELAY_MS = 2000

export const clockAhead = clockSkew('a clock that is two days ahead', '+2d')
export const clockBehind = clockSkew('a clock that is two days behind', '-2d')

/** Uses libfaketime (apt-get install faketime), for the portal's processes only. */
function clockSkew(name: string, offset: string): Fault {
  return {
    name,
    portal: 'external',
    env: { LD_PRELOAD: library, FAKETIME: offset, FAKETIME_DONT_FAKE_MONOTONIC: '1' },
    bounds: noImpact,
    inject: (stage) =>
      existsSync(library) ? checkEmbargoes(stage) : Promise.resolve([`there is no ${library}`]),
  }
}

/** A story embargoed for 4 s has to appear on time, and one for a day must not. */
async function checkEmbargoes({ portal, sql }: FaultContext): Promise<string[]> {
  const soon = await embargo(sql, '4 seconds')
  const tomorrow = await embargo(sql, '1 day')
  const faults: string[] = []
  for (;;) {
    const path = `${portal.url}/article/${soon}`
    // Read before and after the request, since the response belongs to a time in between.
    const before = await millisecondsSinceDue(sql, soon)
    const { status } = await sendRequest(path)
    const after = await millisecondsSinceDue(sql, soon)
    if (status === 200 && after < 0) faults.push(`shown ${-after} ms before its time`)
    if (status !== 200 && before > MAX_DELAY_MS)
      faults.push(`${status} ${before} ms after its time`)
    if (status === 200 || faults.length > 0) break
    await delay(50)
  }
  const { status } = await sendRequest(`${portal.url}/article/${tomorrow}`)
  if (status !== 404) faults.push(`what is set for tomorrow answers ${status}`)
  return faults
}

async function embargo(sql: FaultContext['sql'], interval: string): Promise<number> {
  const [row] = await sql<{ id: number }>(
    `insert into story (kind, status, title, body, column_slug, published_at)
     select 'article', 'published', '解禁', '正文。', slug, clock_timestamp() + $1::interval
     from "column" limit 1 returning id`,
    [interval],
  )
  return row?.id ?? 0
}

/** By the database's clock; negative when it is not due yet. */
async function millisecondsSinceDue(sql: FaultContext['sql'], id: number): Promise<number> {
  const [row] = await sql<{ ms: number }>(
    `select (extract(epoch from clock_timestamp() - published_at) * 1000)::float8 as ms
     from story where id = $1`,
    [id],
  )
  return Math.round(row?.ms ?? 0)
}

import { setTimeout as delay } from 'node:timers/promises'
import { ask } from './http-client'
import type { Fault } from './fault'
import { judge, type Result, whole } from './judge'
import { prepare, type Theatre } from './test-bed'
import { watch } from './load'

/** How long all goes well before the fault, and is looked at after it had to be well again. */
const BESIDE = 2000
/** How long a change may take to show once all is well. */
const FRESH = 2000

/** Readers, the fault beside them, what became of both. */
export async function runFault(fault: Fault): Promise<Result> {
  const theatre = await prepare(fault).catch((error: unknown) => String(error))
  if (typeof theatre === 'string') return unprepared(fault.name, theatre)
  try {
    const before = theatre.portal.server()
    const watched = watch(theatre.portal.url, theatre.content)
    await delay(BESIDE)
    const broken = await happenings(fault, theatre)
    const over = watched.now()
    await recovered(theatre, fault.bounds.recovery)
    await delay(BESIDE)
    await watched.stop()
    const stale = await countStale(theatre)
    const changed = theatre.portal.server() !== before
    const found = { stale, changed, broken }
    return await judge(fault.name, fault.bounds, watched, over, found, theatre.sql)
  } finally {
    await theatre.close()
  }
}

/** One fault that can't be made here does not keep the others from being made. */
function unprepared(name: string, error: string): Result {
  const nothing = { asked: 0, failed: 0, homeDown: 0, stale: 0, lost: 0, longest: 0 }
  return { name, ...nothing, changed: false, broken: [`it could not be prepared: ${error}`] }
}

async function happenings(fault: Fault, theatre: Theatre): Promise<string[]> {
  try {
    return await fault.happen(theatre)
  } catch (error) {
    return [`the fault could not be made: ${String(error)}`]
  }
}

/** Until a page that is not in memory is 200, or the time is over: then the watch tells. */
async function recovered({ portal, content }: Theatre, within: number): Promise<void> {
  const until = Date.now() + within
  while (Date.now() < until) {
    const { status } = await ask(`${portal.url}/article/${content.unread()}`)
    if (status === 200) return
    await delay(200)
  }
}

/** How many of these pages show an old title though all has been well for a while. */
async function countStale({ portal, content, sql }: Theatre): Promise<number> {
  const stories = Array.from({ length: 10 }, () => content.unread())
  for (const id of stories) await ask(`${portal.url}/article/${id}`)
  await sql(`update story set title = '改后' || id where id = any ($1::int[])`, [stories])
  await delay(FRESH)
  const pages = await Promise.all(stories.map((id) => ask(`${portal.url}/article/${id}`)))
  return pages.filter(({ text }, i) => !text.includes(`改后${stories[i] ?? ''}`)).length
}

const columns = [
  'fault',
  'asked',
  'failed',
  '/ down',
  'stale',
  'lost',
  'longest',
  'process',
] as const

/** The results as a table of text. */
export function tableOf(results: Result[]): string {
  const rows = results.map((result) => [
    result.name,
    String(result.asked),
    String(result.failed),
    `${whole(result.homeDown)} ms`,
    String(result.stale),
    String(result.lost),
    `${whole(result.longest)} ms`,
    result.changed ? 'changed' : 'same',
  ])
  const all = [[...columns], ...rows]
  const widths = columns.map((_, i) => Math.max(...all.map((row) => row[i]?.length ?? 0)))
  return all
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

import { setTimeout as delay } from 'node:timers/promises'
import { sendRequest } from './http-client'
import type { Fault } from './fault'
import { judge, type Result, formatMs } from './judge'
import { prepareTestBed, type TestBed } from './test-bed'
import { startLoad } from './load'

/** The load runs this long before the fault and after the recovery. */
const OBSERVE_MS = 2000
/** The time that a change may take to appear after the recovery. */
const PROPAGATION_MS = 2000

/** Injects the fault under load and compares what readers noticed with its bounds. */
export async function runFault(fault: Fault): Promise<Result> {
  const testBed = await prepareTestBed(fault).catch((error: unknown) => String(error))
  if (typeof testBed === 'string') return unprepared(fault.name, testBed)
  try {
    const before = testBed.portal.serverPid()
    const load = startLoad(testBed.portal.url, testBed.content)
    await delay(OBSERVE_MS)
    const broken = await injectFault(fault, testBed)
    const faultEndedAt = load.now()
    await waitForRecovery(testBed, fault.bounds.recoveryMs)
    await delay(OBSERVE_MS)
    await load.stop()
    const stale = await countStale(testBed)
    const changed = testBed.portal.serverPid() !== before
    const findings = { stale, changed, broken }
    return await judge(fault.name, fault.bounds, load, faultEndedAt, findings, testBed.sql)
  } finally {
    await testBed.close()
  }
}

/** A fault that can't be injected on this machine fails alone. */
function unprepared(name: string, error: string): Result {
  const none = { requests: 0, failed: 0, homeDown: 0, stale: 0, lost: 0, longest: 0 }
  return { name, ...none, changed: false, broken: [`it could not be prepared: ${error}`] }
}

async function injectFault(fault: Fault, theatre: TestBed): Promise<string[]> {
  try {
    return await fault.inject(theatre)
  } catch (error) {
    return [`the fault could not be made: ${String(error)}`]
  }
}

/** Returns when an uncached page responds with 200, or after the timeout. */
async function waitForRecovery({ portal, content }: TestBed, within: number): Promise<void> {
  const until = Date.now() + within
  while (Date.now() < until) {
    const { status } = await sendRequest(`${portal.url}/article/${content.uncachedStory()}`)
    if (status === 200) return
    await delay(200)
  }
}

/** The number of pages that still show an old title after the recovery. */
async function countStale({ portal, content, sql }: TestBed): Promise<number> {
  const stories = Array.from({ length: 10 }, () => content.uncachedStory())
  for (const id of stories) await sendRequest(`${portal.url}/article/${id}`)
  await sql(`update story set title = '改后' || id where id = any ($1::int[])`, [stories])
  await delay(PROPAGATION_MS)
  const pages = await Promise.all(stories.map((id) => sendRequest(`${portal.url}/article/${id}`)))
  return pages.filter(({ text }, i) => !text.includes(`改后${stories[i] ?? ''}`)).length
}

const columns = [
  'fault',
  'requests',
  'failed',
  '/ down',
  'stale',
  'lost',
  'longest',
  'process',
] as const

export function formatTable(results: Result[]): string {
  const rows = results.map((result) => [
    result.name,
    String(result.requests),
    String(result.failed),
    formatMs(result.homeDown),
    String(result.stale),
    String(result.lost),
    formatMs(result.longest),
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

import type { Bounds, FaultContext } from './fault'
import type { Observation, Load } from './load'

export interface Result {
  name: string
  requests: number
  /** Responses other than 200, including a justified 503. */
  failed: number
  /** The longest time for which the front page failed, in milliseconds. */
  homeDown: number
  stale: number
  /** Accepted comments that are missing, and comments that are stored twice. */
  lost: number
  longest: number
  changed: boolean
  /** Exceeded bounds, a line each. */
  broken: string[]
}

const allowedDuringFault = [503, 429]

/** Compares the observations with the bounds. `faultEndedAt` is on the load's clock. */
export async function judge(
  name: string,
  bounds: Bounds,
  { observations, sent }: Pick<Load, 'observations' | 'sent'>,
  faultEndedAt: number,
  findings: { stale: number; changed: boolean; broken: string[] },
  sql: FaultContext['sql'],
): Promise<Result> {
  const longest = Math.max(0, ...observations.map(({ milliseconds }) => milliseconds))
  const homeDown = longestFailure(observations.filter(({ kind }) => kind === 'home'))
  const lost = await countLost(sent, sql)
  const unexpected = observations.filter(({ status, at }) =>
    isUnexpected(status, at < faultEndedAt + bounds.homeDownMs),
  )
  const broken = [
    ...findings.broken,
    ...(homeDown > bounds.homeDownMs ? [`the front page failed for ${formatMs(homeDown)}`] : []),
    ...(longest > bounds.requestMs ? [`a request took ${formatMs(longest)}`] : []),
    ...(lost > 0 ? [`${lost} comments are not there once`] : []),
    ...(findings.stale > 0 ? [`${findings.stale} pages are old`] : []),
    ...(findings.changed && !bounds.mayChangeProcess ? ['another process answers'] : []),
    ...(bounds.mayChangeProcess || unexpected.length === 0
      ? []
      : [`answers of another kind: ${listKinds(unexpected)}`]),
    ...lateFailures(observations, faultEndedAt + bounds.recoveryMs),
  ]
  const failed = observations.filter(({ status }) => status !== 200).length
  const { stale, changed } = findings
  return {
    name,
    requests: observations.length,
    failed,
    homeDown,
    stale,
    lost,
    longest,
    changed,
    broken,
  }
}

/** The longest time from a first failure to the next success, in milliseconds. */
export function longestFailure(observations: Observation[]): number {
  let longest = 0
  let since: number | null = null
  let last = 0
  for (const { status, at, milliseconds } of observations.toSorted((a, b) => a.at - b.at)) {
    last = at + milliseconds
    if (status !== 200) since ??= at
    else if (since !== null) {
      longest = Math.max(longest, at - since)
      since = null
    }
  }
  return since === null ? longest : Math.max(longest, last - since)
}

/** 500 and no response are faults unless the server is being restarted. */
function isUnexpected(status: number, restarting: boolean): boolean {
  return status !== 200 && !allowedDuringFault.includes(status) && !restarting
}

function listKinds(observations: Observation[]): string {
  return [...new Set(observations.map(({ kind, status }) => `${kind} ${status}`))].join(', ')
}

function lateFailures(observations: Observation[], from: number): string[] {
  const late = observations.filter(({ status, at }) => at > from && status !== 200)
  return late.length > 0 ? [`failed when it had to be well: ${listKinds(late)}`] : []
}

async function countLost(sent: Load['sent'], sql: FaultContext['sql']): Promise<number> {
  const rows = await sql<{ text: string; count: number }>(
    'select text, count(*)::int as count from reader.comment where text = any ($1::text[]) group by text',
    [sent.map(({ text }) => text)],
  )
  const counts = new Map(rows.map(({ text, count }) => [text, count]))
  return sent.filter(({ text, accepted }) => {
    const count = counts.get(text) ?? 0
    return count > 1 || (accepted && count === 0)
  }).length
}

export function formatMs(value: number): string {
  return `${value.toFixed(0)} ms`
}

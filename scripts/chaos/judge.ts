import type { Bounds, Stage } from './fault'
import type { Seen, Watch } from './load'

export interface Result {
  name: string
  asked: number
  /** Answered otherwise than 200: 503 while something is away is right, and counts. */
  failed: number
  /** The longest stretch in which the front page failed, in milliseconds. */
  homeDown: number
  stale: number
  /** Comments that were answered 200 and are not there once. */
  lost: number
  longest: number
  changed: boolean
  /** What breaks a bound, a line each. */
  broken: string[]
}

/** What answers may be like while something is away. */
const refusals = [503, 429]

/** Compares what was seen with the bounds. `over`: when the fault was over, by the watch's clock. */
export async function judge(
  name: string,
  bounds: Bounds,
  { seen, sent }: Pick<Watch, 'seen' | 'sent'>,
  over: number,
  found: { stale: number; changed: boolean; broken: string[] },
  sql: Stage['sql'],
): Promise<Result> {
  const longest = Math.max(0, ...seen.map(({ milliseconds }) => milliseconds))
  const homeDown = longestFailure(seen.filter(({ what }) => what === 'home'))
  const lost = await countLost(sent, sql)
  const odd = seen.filter(({ status, at }) => isOdd(status, at < over + bounds.home))
  const broken = [
    ...found.broken,
    ...(homeDown > bounds.home ? [`the front page failed for ${whole(homeDown)} ms`] : []),
    ...(longest > bounds.longest ? [`a request took ${whole(longest)} ms`] : []),
    ...(lost > 0 ? [`${lost} comments are not there once`] : []),
    ...(found.stale > 0 ? [`${found.stale} pages are old`] : []),
    ...(found.changed && !bounds.mayChangeProcess ? ['another process answers'] : []),
    ...(bounds.mayChangeProcess || odd.length === 0
      ? []
      : [`answers of another kind: ${kinds(odd)}`]),
    ...lateOnes(seen, over + bounds.recovery),
  ]
  const failed = seen.filter(({ status }) => status !== 200).length
  const { stale, changed } = found
  return { name, asked: seen.length, failed, homeDown, stale, lost, longest, changed, broken }
}

/** From the first failure to the next success, where it is longest. */
export function longestFailure(seen: Seen[]): number {
  let longest = 0
  let since: number | null = null
  let last = 0
  for (const { status, at, milliseconds } of seen.toSorted((a, b) => a.at - b.at)) {
    last = at + milliseconds
    if (status !== 200) since ??= at
    else if (since !== null) {
      longest = Math.max(longest, at - since)
      since = null
    }
  }
  return since === null ? longest : Math.max(longest, last - since)
}

/** 500 and no answer are never right where the same process goes on. */
function isOdd(status: number, restarting: boolean): boolean {
  return status !== 200 && !refusals.includes(status) && !restarting
}

function kinds(seen: Seen[]): string {
  return [...new Set(seen.map(({ what, status }) => `${what} ${status}`))].join(', ')
}

/** What still failed when everything had to be well again. */
function lateOnes(seen: Seen[], from: number): string[] {
  const late = seen.filter(({ status, at }) => at > from && status !== 200)
  return late.length > 0 ? [`failed when it had to be well: ${kinds(late)}`] : []
}

async function countLost(sent: Watch['sent'], sql: Stage['sql']): Promise<number> {
  const rows = await sql<{ text: string; count: number }>(
    'select text, count(*)::int as count from reader.comment where text = any ($1::text[]) group by text',
    [sent.map(({ text }) => text)],
  )
  const counts = new Map(rows.map(({ text, count }) => [text, count]))
  return sent.filter(({ text, taken }) => {
    const count = counts.get(text) ?? 0
    return count > 1 || (taken && count === 0)
  }).length
}

export function whole(value: number): string {
  return value.toFixed(0)
}

import type { Change } from './changes'

/** A stretch of the base that was changed, with the changes of each side in it. */
export interface Region {
  start: number
  end: number
  mine: Change[]
  theirs: Change[]
}

/** Changes that collide are one region, others one each, in the order of the base. */
export function regionsOf(mine: Change[], theirs: Change[]): Region[] {
  const owned = [
    ...mine.map((change) => ({ change, by: 'mine' as const })),
    ...theirs.map((change) => ({ change, by: 'theirs' as const })),
  ]
  owned.sort(({ change: a }, { change: b }) => a.start - b.start || a.end - b.end)
  const regions: Region[] = []
  const last: { mine?: Change; theirs?: Change } = {}
  for (const { change, by } of owned) {
    const region = regions.at(-1)
    const other = last[by === 'mine' ? 'theirs' : 'mine']
    if (region && other && collide(change, other)) {
      region.end = Math.max(region.end, change.end)
      region[by].push(change)
    } else {
      const { start, end } = change
      regions.push({ start, end, mine: [], theirs: [], [by]: [change] })
    }
    last[by] = change
  }
  return regions
}

/** The regions from the first to the last of the chosen ones become one. */
export function joinRegions(regions: Region[], isChosen: (region: Region) => boolean): Region[] {
  const first = regions.findIndex(isChosen)
  if (first === -1) return regions
  const last = regions.findLastIndex(isChosen)
  const joined = regions.slice(first, last + 1)
  const region = {
    start: joined[0]?.start ?? 0,
    end: joined.at(-1)?.end ?? 0,
    mine: joined.flatMap(({ mine }) => mine),
    theirs: joined.flatMap(({ theirs }) => theirs),
  }
  return [...regions.slice(0, first), region, ...regions.slice(last + 1)]
}

/** What came in beside a paragraph that the other rewrote, one for one, has a place without doubt. */
function collide(a: Change, b: Change): boolean {
  if (a.start < b.end && b.start < a.end) return true
  if (a.end !== b.start && b.end !== a.start) return false
  return (isInsertion(a) && !isOneForOne(b)) || (isInsertion(b) && !isOneForOne(a))
}

function isInsertion({ start, end }: Change): boolean {
  return start === end
}

function isOneForOne({ start, end, paragraphs }: Change): boolean {
  return end > start && paragraphs.length === end - start
}

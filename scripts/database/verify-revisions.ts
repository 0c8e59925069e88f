import type { Client } from 'pg'

export interface RevisionFault {
  storyId: number
  version: number
  what: 'changed' | 'missing' | 'out of order'
}

interface Row {
  storyId: number
  version: number
  at: string
  previous: string | null
  hash: string
  isIntact: boolean
}

interface Versioned {
  storyId: number
  version: number
}

const BATCH = 1000

/**
 * Walks the chain of each story's revisions, a batch in memory at a time, and reports each fault once. Returns how many
 * revisions there are.
 */
export async function verifyRevisions(
  client: Client,
  report: (fault: RevisionFault) => void,
): Promise<number> {
  let count = 0
  let last: Row | null = null
  for (;;) {
    const rows: Row[] = await readBatch(client, last)
    for (const row of rows) {
      const what = faultOf(row, last?.storyId === row.storyId ? last : null)
      if (what) report({ storyId: row.storyId, version: row.version, what })
      last = row
    }
    count += rows.length
    if (rows.length < BATCH) break
  }
  for await (const { storyId, version } of lostEnds(client))
    report({ storyId, version: version - 1, what: 'missing' })
  return count
}

/** `missing`: what stood between the two, or before the first. */
function faultOf(row: Row, last: Row | null): RevisionFault['what'] | null {
  if (!row.isIntact) return 'changed'
  if (last && row.version === last.version) return 'out of order'
  const follows = last ? row.version === last.version + 1 : row.previous === null
  if (!follows) return 'missing'
  return last && row.previous !== last.hash ? 'out of order' : null
}

async function readBatch(client: Client, last: Row | null): Promise<Row[]> {
  const { rows } = await client.query<Row>({
    name: 'revisions',
    text: `
      select story_id as "storyId", version, at::text as at, encode(previous_hash, 'hex') as previous,
        encode(hash, 'hex') as hash, hash = newsroom.revision_hash(previous_hash, story_id, version, at, account_id,
          author, way, before) as "isIntact"
      from newsroom.revision where (story_id, version, at) > ($1::int, $2::int, $3::timestamptz)
      order by story_id, version, at limit ${BATCH}`,
    values: last ? [last.storyId, last.version, last.at] : [0, 0, '-infinity'],
  })
  return rows
}

/** Stories whose last change left no revision. */
async function* lostEnds(client: Client): AsyncGenerator<Versioned> {
  let after = 0
  for (;;) {
    const { rows } = await client.query<Versioned>({
      name: 'lost ends',
      text: `
        select id as "storyId", version from story s
        where id > $1 and version > 1 and not exists (
          select from newsroom.revision r where r.story_id = s.id and r.version = s.version - 1)
        order by id limit ${BATCH}`,
      values: [after],
    })
    yield* rows
    if (rows.length < BATCH) return
    after = rows.at(-1)?.storyId ?? after
  }
}

import { searchDb } from '@/lib/db'
import { findByNickname } from '@/lib/desk/find-account'
import { type DeskComment, readDeskComments } from '@/lib/desk/desk-comments'
import type { Staff } from '@/lib/auth/staff'
import { MAX_ID, parseId } from '@/lib/schemas/params'
import { catchStatementTimeout } from '@/lib/database/statement-timeout'

export interface FoundComments {
  items: DeskComment[]
  /** The id below which the search continues; null at the end. */
  next: number | null
  /** The account with the queried nickname. */
  account: { id: number; nickname: string } | null
}

const PAGE = 30
/** No index serves parts of a comment's text: comments that are scanned for one page. */
const SCAN_LIMIT = 10_000

interface Scan {
  ids: number[]
  /** The lowest scanned id, and whether there may be more below. */
  lowest: number | null
  full: boolean
}

/** By text, nickname or `#id`, newest first. `slow`: it timed out. */
export async function searchComments(
  reader: Staff<'moderate'>,
  query: string,
  before: number | null,
): Promise<FoundComments | 'slow'> {
  const number = query.startsWith('#') ? parseId(query.slice(1)) : null
  if (number !== null) {
    return { items: await readDeskComments(reader, [number]), next: null, account: null }
  }
  const account = await findByNickname(query)
  const scan = await catchStatementTimeout(scanComments(query, account?.id ?? null, before))
  if (scan === 'slow') return 'slow'
  const ids = scan.ids.slice(0, PAGE)
  const more = scan.ids.length > PAGE ? ids.at(-1) : scan.full ? scan.lowest : null
  return { items: await readDeskComments(reader, ids), next: more ?? null, account }
}

async function scanComments(
  query: string,
  accountId: number | null,
  before: number | null,
): Promise<Scan> {
  const [row] = await searchDb().$queryRaw<[Scan]>`
    with scanned as materialized (
      select id, text, account_id from reader.comment
      where id < ${before ?? MAX_ID}::int
      order by id desc limit ${SCAN_LIMIT}
    )
    select
      array(
        select id from scanned
        where strpos(search.fold(text), nullif(search.fold(${query}), '')) > 0 or account_id = ${accountId}::int
        order by id desc limit ${PAGE + 1}) as ids,
      (select min(id) from scanned) as lowest,
      (select count(*) = ${SCAN_LIMIT} from scanned) as full`
  return row
}

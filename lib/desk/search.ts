/** Comments by their text, their author's nickname or their number, the newest first. */
import { db, searchDb } from '@/lib/db'
import { type DeskComment, readDeskComments } from '@/lib/desk/desk-comments'
import type { Staff } from '@/lib/auth/staff'
import { MAX_ID, parseId } from '@/lib/schemas/params'
import { catchStatementTimeout } from '@/lib/database/statement-timeout'

export interface FoundComments {
  items: DeskComment[]
  /** The id below which to look on, null where all were looked at. */
  next: number | null
  /** Whose nickname was asked for. */
  account: { id: number; nickname: string } | null
}

const PAGE = 30
/** No index serves a part of a comment's text: so many are looked at for one page. */
const SCAN_LIMIT = 20_000

interface Scan {
  ids: number[]
  /** The oldest that was looked at, and whether there may be older ones. */
  lowest: number | null
  full: boolean
}

/** `slow`: it took more than two seconds. */
export async function searchComments(
  reader: Staff,
  query: string,
  before: number | null,
): Promise<FoundComments | 'slow'> {
  const number = query.startsWith('#') ? parseId(query.slice(1)) : null
  if (number !== null) {
    return { items: await readDeskComments(reader, [number]), next: null, account: null }
  }
  const account = await findAccount(query)
  const window = await catchStatementTimeout(scanComments(query, account?.id ?? null, before))
  if (window === 'slow') return 'slow'
  const ids = window.ids.slice(0, PAGE)
  const more = window.ids.length > PAGE ? ids.at(-1) : window.full ? window.lowest : null
  return { items: await readDeskComments(reader, ids), next: more ?? null, account }
}

/** As the database folds nicknames (reader.prepare_account), but for what can't be seen. */
async function findAccount(query: string): Promise<FoundComments['account']> {
  const nicknameKey = query.normalize('NFKC').replace(/\s/g, '').toLowerCase()
  return db().account.findUnique({ where: { nicknameKey }, select: { id: true, nickname: true } })
}

async function scanComments(
  query: string,
  accountId: number | null,
  before: number | null,
): Promise<Scan> {
  const [row] = await searchDb().$queryRaw<[Scan]>`
    with looked_at as materialized (
      select id, text, account_id from reader.comment
      where id < ${before ?? MAX_ID}::int
      order by id desc limit ${SCAN_LIMIT}
    )
    select
      array(
        select id from looked_at
        where strpos(lower(text), lower(${query})) > 0 or account_id = ${accountId}::int
        order by id desc limit ${PAGE + 1}) as ids,
      (select min(id) from looked_at) as lowest,
      (select count(*) = ${SCAN_LIMIT} from looked_at) as full`
  return row
}

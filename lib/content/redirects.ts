/** Addresses of an older system: the table `redirect`. */
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { plainPath } from '@/lib/routes/plain-path'

export interface Redirect {
  status: 301 | 410
  /** Root-relative, or an https address elsewhere; null for 410. */
  location: string | null
  /** Those whose state decided it. */
  stories: number[]
}

/**
 * What the table says of an address, `/news.php?id=12`, or null. Not `cached`: the document that comes of it
 * is kept, and an address with a query is none.
 */
export async function readRedirect(address: string): Promise<Redirect | null> {
  const [row] = await db().$queryRaw<{ status: 301 | 410; target: string; stories: number[] }[]>`
    select status::int, target, stories from listing.find_redirect(${address}, ${env().SITE_URL})`
  if (!row) return null
  const { status, target, stories } = row
  return { status, location: target ? spell(target) : null, stories }
}

/** In the one spelling of ours, which leads nowhere else; escaped, as a header has to be. */
function spell(target: string): string {
  const url = new URL(target, env().SITE_URL)
  if (!target.startsWith('/')) return url.href
  return (plainPath(url.pathname) ?? url.pathname) + url.search + url.hash
}

/** Past so many, an address is asked for without looking here first. */
const MOST_ROOTS = 10_000

/** The first segments of all old addresses, as the database spells them; null where they are too many. */
export async function readRedirectRoots(): Promise<Set<string> | null> {
  const rows = await db().$queryRaw<{ root: string }[]>`
    select distinct split_part(split_part(path, '?', 1), '/', 2) as root
    from redirect limit ${MOST_ROOTS + 1}::int`
  return rows.length > MOST_ROOTS ? null : new Set(rows.map(({ root }) => root))
}

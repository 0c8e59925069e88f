import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { plainPath } from '@/lib/routes/plain-path'

export interface Redirect {
  status: 301 | 410
  /** Root-relative, or an https URL of another site; null for 410. */
  location: string | null
  /** Ids of the stories on whose state the answer depends. */
  stories: number[]
}

/**
 * The redirect for an address of an older system, such as `/news.php?id=12`, or null. Not `cached`: the
 * answer is stored as a document, except for an address with a query.
 */
export async function readRedirect(address: string): Promise<Redirect | null> {
  const [row] = await db().$queryRaw<{ status: 301 | 410; target: string; stories: number[] }[]>`
    select status::int, target, stories from listing.find_redirect(${address}, ${env().SITE_URL})`
  if (!row) return null
  const { status, target, stories } = row
  return { status, location: target ? normalise(target) : null, stories }
}

/** The normalised target, percent-encoded for the Location header. */
function normalise(target: string): string {
  const url = new URL(target, env().SITE_URL)
  if (!target.startsWith('/')) return url.href
  return (plainPath(url.pathname) ?? url.pathname) + url.search + url.hash
}

/** With more roots, every unknown address is looked up in the database. */
const MAX_ROOTS = 10_000

/**
 * The first segments of all old addresses, as the database writes them, and of those of the home page (`/?p=12`) the
 * name of their first parameter (`?p`); null where there are too many.
 */
export async function readRedirectRoots(): Promise<Set<string> | null> {
  const rows = await db().$queryRaw<{ root: string }[]>`
    select distinct case when path like '/?%' then substr(split_part(split_part(path, '&', 1), '=', 1), 2)
      else split_part(split_part(path, '?', 1), '/', 2) end as root
    from redirect limit ${MAX_ROOTS + 1}::int`
  return rows.length > MAX_ROOTS ? null : new Set(rows.map(({ root }) => root))
}

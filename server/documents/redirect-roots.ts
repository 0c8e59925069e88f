/** The first path segments that have redirect rules, so that unknown addresses cost no query. */
import { reads } from '@/lib/cached'
import { readRedirectRoots } from '@/lib/content/redirects'
import { logOnce } from '@/lib/log'
import { tag } from '@/lib/tags'

interface CachedRoots {
  version: number
  roots: Promise<Set<string> | null>
}

let cached: CachedRoots | undefined

/** Whether a rule may exist for the address; true if the segments can't be read. */
export async function mayRedirect(address: string): Promise<boolean> {
  try {
    const roots = await readRoots()
    const root = rootOf(address)
    return roots === null || root === null || roots.has(root)
  } catch (error) {
    cached = undefined
    logOnce('The rules for old addresses could not be read', error)
    return true
  }
}

function readRoots(): Promise<Set<string> | null> {
  if (!cached || reads.versions.changedSince(cached.version, [tag.redirects])) {
    cached = { version: reads.versions.current, roots: readRedirectRoots() }
  }
  return cached.roots
}

/** Characters that `listing.old_path` keeps escaped. */
const escaped = /[\p{Cc}\s#%/?\\]/u

/** The first segment as the database spells it; null where only the database can tell. */
export function rootOf(address: string): string | null {
  const [path = ''] = address.split(/[?#]/, 1)
  const segments = path.replaceAll('\\', '/').split('/')
  const segment = segments.find((one) => one !== '' && one !== '.') ?? ''
  if (!segment.includes('%')) return segment
  try {
    const decoded = decodeURIComponent(segment)
    return escaped.test(decoded) ? null : decoded
  } catch {
    return null
  }
}

/** Keeps made-up addresses from the database: most lie where no old address ever was. */
import { reads } from '@/lib/cached'
import { readRedirectRoots } from '@/lib/content/redirects'
import { logOnce } from '@/lib/log'
import { tag } from '@/lib/tags'

interface CachedRoots {
  /** When the reading began. */
  version: number
  roots: Promise<Set<string> | null>
}

let cached: CachedRoots | undefined

/** Whether there may be a rule for the address. True where that can't be known: the rule's own reading says so. */
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

/** What `listing.old_path` keeps escaped. */
const escaped = /[\p{Cc}\s#%/?\\]/u

/** The first segment in the database's spelling; null where only the database knows that. */
export function rootOf(address: string): string | null {
  const [path = ''] = address.split(/[?#]/, 1)
  const segments = path.replaceAll('\\', '/').split('/')
  const segment = segments.find((one) => one !== '' && one !== '.') ?? ''
  if (!segment.includes('%')) return segment
  try {
    const plain = decodeURIComponent(segment)
    return escaped.test(plain) ? null : plain
  } catch {
    return null
  }
}

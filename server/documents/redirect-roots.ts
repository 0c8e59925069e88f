/** The beginnings of addresses that have redirect rules, so that all others cost no query. */
import { reads } from '@/lib/cached'
import { readRedirectRoots } from '@/lib/content/redirects'
import { logOnce } from '@/lib/log'
import { tag } from '@/lib/tags'

interface CachedRoots {
  version: number
  roots: Promise<Set<string> | null>
}

let cached: CachedRoots | undefined

/** Whether a rule may exist for the address; `otherwise` if the roots can't be read. */
export async function mayRedirect(address: string, otherwise = true): Promise<boolean> {
  try {
    const roots = await readRoots()
    return roots === null || rootsOf(address).some((root) => root === null || roots.has(root))
  } catch (error) {
    cached = undefined
    logOnce('The rules for old addresses could not be read', error)
    return otherwise
  }
}

function readRoots(): Promise<Set<string> | null> {
  if (!cached || reads.versions.changedSince(cached.version, [tag.redirects])) {
    cached = { version: reads.versions.current, roots: readRedirectRoots() }
  }
  return cached.roots
}

/** Of the home page, whose first segment says nothing, the names of its parameters. */
function rootsOf(address: string): (string | null)[] {
  const root = rootOf(address)
  if (root !== '') return [root]
  const [, query = ''] = /^[^?#]*\?([^#]*)/.exec(address) ?? []
  return query.split('&').map((parameter) => {
    const name = decoded(parameter.split('=', 1)[0] ?? '')
    return name === null || /[&+=]/.test(name) ? null : `?${name}`
  })
}

/** Characters that `listing.unescape` keeps escaped, at most. */
const escaped = /[\p{Cc}\s#%/?\\]/u

/** The first segment as the database spells it; null where only the database can tell. */
export function rootOf(address: string): string | null {
  const [path = ''] = address.split(/[?#]/, 1)
  const segments = path.replaceAll('\\', '/').split('/')
  const segment = segments.find((one) => one !== '' && one !== '.') ?? ''
  return decoded(segment)
}

/** Null where only the database can tell. */
function decoded(part: string): string | null {
  if (!part.includes('%')) return part
  try {
    const plain = decodeURIComponent(part)
    return escaped.test(plain) ? null : plain
  } catch {
    return null
  }
}

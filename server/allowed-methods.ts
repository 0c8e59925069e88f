/** The methods of every address, for the Allow header (RFC 9110 section 10.2.1). */
import {
  actions,
  filmUploads,
  sharedPages,
  offlineRoutes,
  readerStatePath,
  routes,
} from '@/lib/routes'
import { OPERATIONS } from './operations'

const READS = ['GET', 'HEAD']
const READS_AND_POST = [...READS, 'POST']

/** Addresses below /api that are read; those of actions among them are posted to as well. */
const read = matcherOf([
  readerStatePath,
  offlineRoutes.keptFavourites,
  routes.suggestions,
  routes.exportData,
  routes.unsubscribe,
  `/api${actions.comments}`,
  `/api${actions.signedIn}`,
  '/api/auth/callback/oidc',
  ...OPERATIONS,
])

const posted = matcherOf([
  routes.unsubscribe,
  ...Object.values(actions)
    .filter((page) => !sharedPages.includes(page))
    .map((page) => `/api${page}`),
])

/** `path` is plain (lib/routes/plain-path.ts); null where the target has none. */
export function allowedMethods(path: string | null): string[] {
  if (!path?.startsWith('/api/')) return READS
  if (path === filmUploads) return ['POST']
  if (path.startsWith(`${filmUploads}/`)) return ['HEAD', 'PATCH', 'DELETE']
  const [isRead, isPosted] = [read.test(path), posted.test(path)]
  // An unknown address answers 404 to all of them.
  if (isRead === isPosted) return READS_AND_POST
  return isRead ? READS : ['POST']
}

function matcherOf(patterns: string[]): RegExp {
  const alternatives = patterns.map((pattern) => pattern.replace(/:\w+/g, '[^/]+'))
  return new RegExp(`^(?:${alternatives.join('|')})$`)
}

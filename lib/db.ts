/** The database's clients in this process: Prisma's for public pages and for everything else, and one for searches. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { createHash } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { isPooled, openPool, type PoolBounds } from '@/lib/database/pool'
import { instanceState } from '@/lib/instance-state'
import { RawClient } from '@/lib/database/raw-client'
import { PrismaClient } from '@/prisma/client/client'

interface State {
  rendering: AsyncLocalStorage<true>
  clients: { pages?: PrismaClient; readers?: PrismaClient; search?: RawClient }
}

const state = instanceState<State>('db', () => ({
  rendering: new AsyncLocalStorage(),
  clients: {},
}))

const planned = { statement_timeout: 8000, options: '-c plan_cache_mode=force_custom_plan' }

/**
 * The client, connected at its first query. Public pages have connections of their own, so that private pages
 * and actions, however many and however slow, can't take the last one. @throws what Prisma throws when the
 * database is away.
 */
export function db(): PrismaClient {
  const { clients, rendering } = state
  return rendering.getStore()
    ? (clients.pages ??= connect({ name: 'pages', max: 6, ...planned }))
    : (clients.readers ??= connect({ name: 'readers', max: 8, ...planned }))
}

/** Runs `work` on the connections of public pages. */
export function onPublicConnections<R>(work: () => R): R {
  return state.rendering.run(true, work)
}

/**
 * The same for what people look for: few at once, none for longer than anybody waits, and never on the
 * connections that pages need.
 */
export function searchDb(): RawClient {
  return (state.clients.search ??= new RawClient(
    openPool({
      name: 'search',
      max: 4,
      statement_timeout: 2000,
      options: '-c plan_cache_mode=auto -c random_page_cost=1.1',
    }),
    isPooled() ? null : nameOf,
  ))
}

/** Ends all connections; the next query makes new ones. */
export async function disconnect(): Promise<void> {
  const { pages, readers, search } = state.clients
  state.clients = {}
  await Promise.all([pages, readers, search].map(async (client) => client?.$disconnect()))
}

/**
 * Named statements are parsed once. `force_custom_plan`: and planned each time, since a rare keyword is not a
 * common one; `auto`: where every time is alike, once. `random_page_cost`: what is read by its key is in memory
 * or on a disk without arms, so twenty rows of a table are never sooner read by going through all of it.
 */
function connect(bounds: PoolBounds): PrismaClient {
  const adapter = new PrismaPg(openPool(bounds), {
    disposeExternalPool: true,
    ...(isPooled() ? {} : { statementNameGenerator: ({ sql }) => nameOf(sql) }),
  })
  return new PrismaClient({ adapter })
}

function nameOf(sql: string): string {
  return createHash('sha1').update(sql).digest('base64url')
}

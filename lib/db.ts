/** The process's database clients: Prisma for public pages, Prisma for the rest, and one for searches. */
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
 * Connects at its first query. Public pages have their own pool, so that slow private pages and actions can't
 * exhaust it. @throws Prisma's errors when the database is away.
 */
export function db(): PrismaClient {
  const { clients, rendering } = state
  return rendering.getStore()
    ? (clients.pages ??= connect({ name: 'pages', max: 6, ...planned }))
    : (clients.readers ??= connect({ name: 'readers', max: 8, ...planned }))
}

export function onPublicConnections<R>(work: () => R): R {
  return state.rendering.run(true, work)
}

/** For searches: few connections and a short timeout, apart from those of pages. */
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

/** Closes all connections; the next query reconnects. */
export async function disconnect(): Promise<void> {
  const { pages, readers, search } = state.clients
  state.clients = {}
  await Promise.all([pages, readers, search].map(async (client) => client?.$disconnect()))
}

/**
 * Named statements are parsed once. `force_custom_plan`: rare and common keywords need different plans.
 * `random_page_cost`: data is in memory or on an SSD, so index scans cost little.
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

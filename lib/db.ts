/** The Prisma clients of this process: the site's, and one for searches. */
import { createHash } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import type { PoolConfig } from 'pg'
import { env } from '@/lib/env'
import { PrismaClient } from '@/prisma/client/client'

const shared = globalThis as { xiaowenPrisma?: PrismaClient; xiaowenSearch?: PrismaClient }

/** The client, connected at its first query. @throws what Prisma throws when the database is away. */
export function db(): PrismaClient {
  return (shared.xiaowenPrisma ??= connect({
    max: 10,
    statement_timeout: 10_000,
    options: '-c plan_cache_mode=force_custom_plan',
  }))
}

/**
 * The same for what people look for: few at once, none for longer than anybody waits, and never on the
 * connections that pages need.
 */
export function searchDb(): PrismaClient {
  return (shared.xiaowenSearch ??= connect({
    max: 4,
    statement_timeout: 2000,
    options: '-c plan_cache_mode=auto -c random_page_cost=1.1',
  }))
}

/** Ends all connections; the next query makes new ones. */
export async function disconnect(): Promise<void> {
  await Promise.all([shared.xiaowenPrisma?.$disconnect(), shared.xiaowenSearch?.$disconnect()])
}

/**
 * Named statements are parsed once. `force_custom_plan`: and planned each time, since a rare keyword is not a
 * common one; `auto`: where every time is alike, once. `random_page_cost`: what is read by its key is in memory
 * or on a disk without arms, so twenty rows of a table are never sooner read by going through all of it.
 */
function connect(bounds: Pick<PoolConfig, 'max' | 'statement_timeout' | 'options'>): PrismaClient {
  // A page waits at most this long for a database that is away, then it says so (503).
  const adapter = new PrismaPg(
    {
      connectionString: env().DATABASE_URL,
      connectionTimeoutMillis: 3000,
      ...bounds,
    },
    { statementNameGenerator: ({ sql }) => createHash('sha1').update(sql).digest('base64url') },
  )
  return new PrismaClient({ adapter })
}

/** The one Prisma client of this process. */
import { createHash } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '@/lib/env'
import { PrismaClient } from '@/prisma/client/client'

const shared = globalThis as { xiaowenPrisma?: PrismaClient }

/** The client, connected at its first query. @throws what Prisma throws when the database is away. */
export function db(): PrismaClient {
  return (shared.xiaowenPrisma ??= connect())
}

function connect(): PrismaClient {
  // A page waits at most this long for a database that is away, then it says so (503).
  const adapter = new PrismaPg(
    {
      connectionString: env().DATABASE_URL,
      max: 10,
      connectionTimeoutMillis: 3000,
      statement_timeout: 10_000,
      // Named statements are parsed once; planned each time, since a rare keyword is not a common one.
      options: '-c plan_cache_mode=force_custom_plan',
    },
    { statementNameGenerator: ({ sql }) => createHash('sha1').update(sql).digest('base64url') },
  )
  return new PrismaClient({ adapter })
}

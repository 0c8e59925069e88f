import type { Staff } from '@/lib/auth/staff'
import type { Right } from '@/lib/schemas/rights'
import { Prisma } from '@/prisma/client/client'

/** The SQL condition on stories `s` whose column is theirs by the right (newsroom.has_right). */
export function inOwnColumns<Held extends Right>({ rights }: Staff<Held>, right: Held): Prisma.Sql {
  const columns = rights[right] ?? []
  if (columns === 'all') return Prisma.sql`true`
  return Prisma.sql`s.column_slug = any (${columns}::text[])`
}

import type { Staff } from '@/lib/auth/staff'
import { canAny, storyRights } from '@/lib/schemas/rights'
import { Prisma } from '@/prisma/client/client'

/** Whether stories of the column (null: of none) are theirs to see by one of the rights for stories. */
export function seesColumn(staff: Pick<Staff, 'rights'>, column: string | null): boolean {
  return canAny(staff, storyRights, column)
}

export function seesAllColumns(staff: Pick<Staff, 'rights'>): boolean {
  return seesColumn(staff, null)
}

/** The SQL condition on a column's slug, as `seesColumn`. */
export function inSeenColumns({ rights }: Pick<Staff, 'rights'>, slug: Prisma.Sql): Prisma.Sql {
  if (seesAllColumns({ rights })) return Prisma.sql`true`
  const columns = storyRights.flatMap((right) => rights[right] ?? [])
  return Prisma.sql`${slug} = any (${columns}::text[])`
}

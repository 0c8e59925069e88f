import type { StaffWith } from '@/lib/auth/staff'
import { reviewCopy } from '@/lib/copy/review'
import { db } from '@/lib/db'
import { writeAuditEntry } from '@/lib/desk/audit-log'
import { deskTransaction, type Transaction } from '@/lib/newsroom/desk-transaction'
import type { ReviewKind } from '@/prisma/client/enums'

export interface ColumnSteps {
  slug: string
  name: string
  steps: ReviewKind[]
}

/** All columns in their order, with the steps of each. */
export async function readColumnSteps(): Promise<ColumnSteps[]> {
  const columns = await db().column.findMany({
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    select: {
      slug: true,
      name: true,
      reviewSteps: { orderBy: [{ position: 'asc' }, { id: 'asc' }], select: { kind: true } },
    },
  })
  return columns.map(({ slug, name, reviewSteps }) => ({
    slug,
    name,
    steps: reviewSteps.map(({ kind }) => kind),
  }))
}

export interface StepChange {
  column: string
  kind: ReviewKind
  change: 'add' | 'remove' | 'up'
}

/** Safe to repeat. Null: there is no such column. */
export function changeSteps(
  reader: StaffWith<'admin'>,
  { column, kind, change }: StepChange,
): Promise<true | null> {
  return deskTransaction(reader, async (tx) => {
    await tx.$queryRaw`select from "column" where slug = ${column} for update`
    const found = await tx.column.findUnique({
      where: { slug: column },
      select: {
        reviewSteps: { orderBy: [{ position: 'asc' }, { id: 'asc' }], select: { kind: true } },
      },
    })
    if (!found) return null
    const before = found.reviewSteps.map((step) => step.kind)
    const after = changed(before, kind, change)
    if (after.join() === before.join()) return true
    await write(tx, column, kind, change, after)
    const detail = `${column} ${after.map((step) => reviewCopy.kinds[step]).join('、') || reviewCopy.columnSteps.none}`
    await writeAuditEntry(tx, reader, 'reviewSteps', `account/${reader.id}`, detail)
    return true
  })
}

function changed(
  before: ReviewKind[],
  kind: ReviewKind,
  change: StepChange['change'],
): ReviewKind[] {
  const at = before.indexOf(kind)
  const others = before.filter((each) => each !== kind)
  if (change === 'remove') return others
  if (change === 'add') return at < 0 ? [...before, kind] : before
  return at < 1 ? before : others.toSpliced(at - 1, 0, kind)
}

/** A step keeps its id, by which signatures know it. */
async function write(
  tx: Transaction,
  columnSlug: string,
  kind: ReviewKind,
  change: StepChange['change'],
  after: ReviewKind[],
) {
  if (change === 'remove') await tx.reviewStep.deleteMany({ where: { columnSlug, kind } })
  if (change === 'add')
    await tx.reviewStep.create({ data: { columnSlug, kind, position: after.length } })
  for (const [index, step] of after.entries())
    await tx.reviewStep.updateMany({
      where: { columnSlug, kind: step },
      data: { position: index + 1 },
    })
}

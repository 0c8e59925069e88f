import { z } from 'zod'
import type { Staff } from '@/lib/auth/staff'
import { copy } from '@/lib/copy'
import { deskHistoryCopy } from '@/lib/copy/desk-history'
import { writeAuditEntry } from '@/lib/desk/audit-log'
import { deskTransaction, type Transaction } from '@/lib/newsroom/desk-transaction'
import { lockRow } from '@/lib/newsroom/history/write-fields'
import { mayWriteRow } from '@/lib/newsroom/may-write-row'
import { type Action, invalid } from '@/lib/actions/run-action'
import { rateLimits } from '@/lib/rate-limit/limits'
import { routes, withNotice } from '@/lib/routes'
import { can } from '@/lib/schemas/rights'
import { isStorable, parseId } from '@/lib/schemas/params'

const words = deskHistoryCopy.bin

const restoreForm = z.object({
  /** `story`, or a table whose deleted rows are kept. */
  table: z.string(copy.actions.unreadable).regex(/^[a-z_]{1,40}$/, copy.actions.unreadable),
  key: z.string(copy.actions.unreadable).min(1).max(1000).refine(isStorable),
})

/** Puts a story, or the row that was deleted last under a key, back where it was. */
export const restoreDeletedAction: Action<Staff<'edit'>, z.infer<typeof restoreForm>> = {
  name: 'desk-restore-deleted',
  page: routes.deskBin,
  schema: restoreForm,
  limit: rateLimits.desk,
  async run({ table, key }, { reader }) {
    const restored = await deskTransaction(reader, (tx) =>
      table === 'story'
        ? restoreStory(tx, reader, parseId(key))
        : restoreRow(tx, reader, table, key),
    )
    if (!restored) return invalid({ form: words.gone })
    return { json: { restored }, to: withNotice(routes.deskBin, 'row-restored') }
  },
}

async function restoreStory(
  tx: Transaction,
  reader: Staff<'edit'>,
  id: number | null,
): Promise<boolean> {
  const row = id === null ? null : await lockRow(tx, id)
  if (!row || !mayWriteRow(reader, row)) return false
  const count = await tx.$executeRaw`
    update story set status = status_before where id = ${row.id} and status = 'deleted'`
  if (count > 0) await writeAuditEntry(tx, reader, 'restoreDeleted', `story/${row.id}`)
  return count > 0
}

async function restoreRow(
  tx: Transaction,
  reader: Staff<'edit'>,
  table: string,
  key: string,
): Promise<boolean> {
  if (!can(reader, 'edit', null)) return false
  const kept = await tx.deletedRow.findFirst({
    where: { tableName: table, key },
    select: { id: true },
    orderBy: { id: 'desc' },
  })
  if (!kept) return false
  await tx.$queryRaw`select newsroom.restore_row(${table}, ${key})`
  const detail = `${words.kinds[table] ?? table} ${key}`
  await writeAuditEntry(tx, reader, 'restoreDeleted', `row/${Number(kept.id)}`, detail)
  return true
}

import { z } from 'zod'
import type { Staff } from '@/lib/auth/staff'
import { now } from '@/lib/clock'
import { copy } from '@/lib/copy'
import { deskHistoryCopy } from '@/lib/copy/desk-history'
import { writeAuditEntry } from '@/lib/desk/audit-log'
import { deskTransaction, type Transaction } from '@/lib/newsroom/desk-transaction'
import { readFieldsAt } from '@/lib/newsroom/fields-at'
import { fieldLabel } from '@/lib/copy/field-label'
import { mayWriteRow } from '@/lib/newsroom/may-write-row'
import { lockRow, writeFields } from '@/lib/newsroom/history/write-fields'
import { mergeFields } from '@/lib/newsroom/merge/merge-fields'
import { fieldNames, type StoryRow } from '@/lib/schemas/story-fields'
import { type Action, type ActionResult, invalid } from '@/lib/actions/run-action'
import { rateLimits } from '@/lib/rate-limit/limits'
import { routes, withNotice } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'

const words = deskHistoryCopy.overwritten

const settleForm = z.object({ verdict: z.enum(['restore', 'settle'], copy.actions.unreadable) })

/** Restores what was overwritten by merging it into what the story is now, or says that it may stay lost. */
export const overwriteAction: Action<Staff<'edit'>, z.infer<typeof settleForm>> = {
  name: 'desk-overwrite',
  page: routes.deskOverwritten,
  schema: settleForm,
  limit: rateLimits.desk,
  async run({ verdict }, { reader, params }) {
    const id = parseId(params.id)
    if (id === null) return 'not-found'
    return deskTransaction(reader, (tx) => settle(tx, reader, id, verdict === 'restore'))
  },
}

async function settle(
  tx: Transaction,
  reader: Staff<'edit'>,
  id: number,
  restores: boolean,
): Promise<ActionResult> {
  const found = await tx.overwrite.findUnique({ where: { id } })
  const row = found && (await lockRow(tx, found.storyId))
  if (!row || !mayWriteRow(reader, row)) return 'not-found'
  const { count } = await tx.overwrite.updateMany({
    where: { id, settledAt: null },
    data: { settledAt: now(), settledById: reader.id },
  })
  if (count === 0) return invalid({ form: words.gone })
  const fields = fieldNames.filter((name) => found.fields.includes(name))
  if (restores) {
    const { merged, conflicts } = await mergeLost(tx, row, found.version, fields)
    if (conflicts.length > 0) return reopen(tx, id, conflicts)
    await writeFields(tx, row.id, merged)
  }
  const verb = restores ? 'restoreOverwritten' : 'settleOverwritten'
  await writeAuditEntry(tx, reader, verb, `story/${row.id}`, fields.map(fieldLabel).join('、'))
  const notice = restores ? 'overwrite-restored' : 'overwrite-settled'
  return { json: { fields }, to: withNotice(routes.deskOverwritten, notice) }
}

/** The fields as they are now, with what was lost at `version` merged into them. */
async function mergeLost(
  tx: Transaction,
  row: StoryRow & { id: number },
  version: number,
  fields: string[],
): Promise<{ merged: StoryRow; conflicts: string[] }> {
  const lost = pick(await readFieldsAt(tx, row, version), fields)
  const overwritten = pick(await readFieldsAt(tx, row, version + 1), fields)
  const { merged, conflicts } = mergeFields(overwritten, lost, pick(row, fields))
  return { merged, conflicts: conflicts.map(({ field }) => field) }
}

async function reopen(tx: Transaction, id: number, fields: string[]): Promise<ActionResult> {
  await tx.overwrite.update({ where: { id }, data: { settledAt: null, settledById: null } })
  return invalid({ form: words.conflict([...new Set(fields)].map(fieldLabel).join('、')) })
}

function pick(row: StoryRow, fields: string[]): StoryRow {
  return Object.fromEntries(fields.map((field) => [field, row[field]]))
}

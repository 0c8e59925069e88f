import { z } from 'zod'
import type { Staff } from '@/lib/auth/staff'
import { copy } from '@/lib/copy'
import { deskHistoryCopy as words } from '@/lib/copy/desk-history'
import { writeAuditEntry } from '@/lib/desk/audit-log'
import { deskTransaction } from '@/lib/newsroom/desk-transaction'
import { readFieldsAt } from '@/lib/newsroom/fields-at'
import { type Action, type ActionResult, invalid } from '@/lib/actions/run-action'
import { rateLimits } from '@/lib/rate-limit/limits'
import { actions, storyHistory, withNotice } from '@/lib/routes'
import { wholeNumber } from '@/lib/schemas/number'
import { MAX_ID, parseId } from '@/lib/schemas/params'
import { mayWriteRow } from '@/lib/newsroom/may-write-row'
import { restoredFields } from './restored-fields'
import { lockRow, writeFields } from './write-fields'

const restoreForm = z.object({
  version: wholeNumber(MAX_ID, copy.actions.unreadable),
  /** The version that the story had when it was shown. */
  base: wholeNumber(MAX_ID, copy.actions.unreadable),
})

/** Writes an old version's texts and pictures as a new version. */
export const restoreVersionAction: Action<Staff<'edit'>, z.infer<typeof restoreForm>> = {
  name: 'desk-restore-version',
  page: actions.deskRestore,
  schema: restoreForm,
  limit: rateLimits.desk,
  async run({ version, base }, { reader, params }) {
    const id = parseId(params.id)
    if (id === null) return 'not-found'
    return restoreVersion(reader, id, version, base)
  },
}

function restoreVersion(
  reader: Staff<'edit'>,
  id: number,
  version: number,
  base: number,
): Promise<ActionResult> {
  return deskTransaction(reader, async (tx): Promise<ActionResult> => {
    const row = await lockRow(tx, id)
    if (!row || version < 1 || version > row.version) return 'not-found'
    if (!mayWriteRow(reader, row)) return 'not-found'
    if (row.version !== base) return invalid({ form: words.restore.changed(row.version) })
    const was = await readFieldsAt(tx, row, version)
    const fields = restoredFields.filter(
      (name) => JSON.stringify(was[name]) !== JSON.stringify(row[name]),
    )
    if (!mayWriteRow(reader, { ...row, column_slug: was.column_slug }))
      return invalid({ form: words.restore.notYourColumn })
    if (fields.length > 0) {
      await writeFields(tx, id, Object.fromEntries(fields.map((name) => [name, was[name]])))
      const detail = words.restore.detail(version)
      await writeAuditEntry(tx, reader, 'restoreVersion', `story/${id}`, detail)
    }
    const to = withNotice(storyHistory(id), 'version-restored')
    return { json: { fields }, to }
  })
}

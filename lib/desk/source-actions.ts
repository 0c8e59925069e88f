import { sourcesCopy as words } from '@/lib/copy/sources'
import { db } from '@/lib/db'
import { writeAuditEntry } from '@/lib/desk/audit-log'
import { readSource, type SourceStaff, today } from '@/lib/desk/sources'
import { type Action, invalid } from '@/lib/actions/run-action'
import { rateLimits } from '@/lib/rate-limit/limits'
import { actions, routes, withNotice } from '@/lib/routes'
import { type SourceForm, sourceForm, sourceName } from '@/lib/schemas/source'

export const addSourceAction: Action<SourceStaff, SourceForm> = {
  name: 'desk-source',
  page: actions.deskSources,
  schema: sourceForm,
  limit: rateLimits.desk,
  async run(form, { reader }) {
    const added = await db().$transaction(async (tx) => {
      const data = { ...rowOf(form), name: form.name }
      const { count } = await tx.source.createMany({ data, skipDuplicates: true })
      if (count > 0)
        await writeAuditEntry(tx, reader, 'addSource', `source/${form.name}`, detailOf(form))
      return count > 0
    })
    if (!added) return invalid({ name: words.taken })
    return { json: { name: form.name }, to: withNotice(routes.deskSources, 'source-added') }
  },
}

/** The name says which; it stays, since stories are written with it. */
export const changeSourceAction: Action<SourceStaff, SourceForm> = {
  name: 'desk-source-change',
  page: actions.deskSourceChange,
  schema: sourceForm,
  limit: rateLimits.desk,
  async run(form, { reader }) {
    const changed = await db().$transaction(async (tx) => {
      const { count } = await tx.source.updateMany({
        where: { name: form.name },
        data: rowOf(form),
      })
      if (count > 0)
        await writeAuditEntry(tx, reader, 'changeSource', `source/${form.name}`, detailOf(form))
      return count > 0
    })
    if (!changed) return 'not-found'
    return { json: { name: form.name }, to: withNotice(routes.deskSources, 'source-changed') }
  },
}

/** Today is the last day on which it is valid. Safe to repeat. */
export const endSourceAction: Action<SourceStaff, { name: string }> = {
  name: 'desk-source-end',
  page: actions.deskSources,
  schema: sourceName,
  limit: rateLimits.desk,
  async run({ name }, { reader }) {
    const source = await readSource(reader, name)
    if (!source) return 'not-found'
    const day = new Date(today())
    const changed = await db().$transaction(async (tx) => {
      const { count } = await tx.source.updateMany({
        where: {
          name,
          validFrom: { lte: day },
          OR: [{ validUntil: null }, { validUntil: { gt: day } }],
        },
        data: { validUntil: day },
      })
      if (count > 0) await writeAuditEntry(tx, reader, 'endSource', `source/${name}`, today())
      return count > 0
    })
    return { json: { name, changed }, to: withNotice(routes.deskSources, 'source-ended') }
  },
}

function rowOf({ address, validFrom, validUntil, note }: SourceForm) {
  return {
    address,
    validFrom: new Date(validFrom ?? today()),
    validUntil: validUntil === null ? null : new Date(validUntil),
    note,
  }
}

function detailOf({ validFrom, validUntil }: SourceForm): string {
  return words.detail(validFrom ?? today(), validUntil ?? words.noEnd)
}

import type { Staff } from '@/lib/auth/staff'
import { deskSpecialsCopy } from '@/lib/copy/desk-specials'
import { db } from '@/lib/db'
import { writeAuditEntry } from '@/lib/desk/audit-log'
import { reorder } from '@/lib/desk/specials/reorder'
import { mayKeepSpecials } from '@/lib/desk/specials/specials'
import { type Action, type ActionContext, invalid } from '@/lib/actions/run-action'
import { rateLimits } from '@/lib/rate-limit/limits'
import { actionPage, actions, withNotice } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'
import { type PlaceForm, placeForm, type SectionForm, sectionForm } from '@/lib/schemas/special'
import type { Prisma } from '@/prisma/client/client'

const { faults, act, up, down, remove, untitled } = deskSpecialsCopy
const words = { up, down, remove }

export const addSectionAction: Action<Staff<'publish'>, SectionForm> = {
  name: 'desk-special-sections',
  page: actions.deskSpecial,
  schema: sectionForm,
  limit: rateLimits.desk,
  async run(form, { reader, params }) {
    const specialId = parseId(params.id)
    if (specialId === null || !mayKeepSpecials(reader)) return 'not-found'
    if (!(await knowsKeyword(form.keyword))) return invalid({ keyword: faults.noKeyword })
    const id = await db().$transaction(async (tx) => {
      if (!(await lockSpecial(tx, specialId))) return null
      const data = { specialId, ...rowOf(form) }
      const section = await tx.specialSection.create({ data, select: { id: true } })
      await writeAuditEntry(tx, reader, 'changeSpecial', `special/${specialId}`, form.section)
      return section.id
    })
    if (id === null) return 'not-found'
    const page = actionPage(actions.deskSpecialSection, { id: specialId, section: id })
    return { json: { id }, to: withNotice(page, 'special-saved') }
  },
}

export const sectionAction: Action<Staff<'publish'>, SectionForm> = {
  name: 'desk-special-section',
  page: actions.deskSpecialSection,
  schema: sectionForm,
  limit: rateLimits.desk,
  async run(form, context) {
    const place = placeOf(context)
    if (!place) return 'not-found'
    if (!(await knowsKeyword(form.keyword))) return invalid({ keyword: faults.noKeyword })
    const { specialId, id } = place
    const changed = await db().$transaction(async (tx) => {
      const { count } = await tx.specialSection.updateMany({
        where: { id, specialId },
        data: rowOf(form),
      })
      if (count > 0)
        await writeAuditEntry(
          tx,
          context.reader,
          'changeSpecial',
          `special/${specialId}`,
          form.section,
        )
      return count > 0
    })
    if (!changed) return 'not-found'
    const page = actionPage(actions.deskSpecialSection, { id: specialId, section: id })
    return { json: { id }, to: withNotice(page, 'special-saved') }
  },
}

/** Moves a section up or down, or removes it with its stories. */
export const sectionPlaceAction: Action<Staff<'publish'>, PlaceForm> = {
  name: 'desk-special-section-place',
  page: actions.deskSpecial,
  schema: placeForm,
  limit: rateLimits.desk,
  async run({ do: what }, context) {
    const place = placeOf(context)
    if (!place) return 'not-found'
    const { specialId, id } = place
    const done = await db().$transaction(async (tx) => {
      if (!(await lockSpecial(tx, specialId))) return false
      const sections = await tx.specialSection.findMany({
        where: { specialId },
        select: { id: true, title: true },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
      })
      const section = sections.find((each) => each.id === id)
      if (!section) return false
      if (what === 'remove') await tx.specialSection.delete({ where: { id } })
      else
        await writeOrder(
          tx,
          reorder(
            sections.map((each) => each.id),
            id,
            what,
          ),
        )
      const detail = act(words[what], section.title || untitled)
      await writeAuditEntry(tx, context.reader, 'changeSpecial', `special/${specialId}`, detail)
      return true
    })
    if (!done) return 'not-found'
    const to = actionPage(actions.deskSpecial, { id: specialId })
    return { json: { id }, to: withNotice(to, 'special-saved', 'sections') }
  },
}

/** Null where they may not, or where the path names none. */
export function placeOf({
  reader,
  params,
}: Pick<ActionContext<Staff<'publish'>>, 'reader' | 'params'>) {
  const [specialId, id] = [parseId(params.id), parseId(params.section)]
  return specialId === null || id === null || !mayKeepSpecials(reader) ? null : { specialId, id }
}

/** Changes of one special wait for each other, so that no order is lost. */
export async function lockSpecial(tx: Prisma.TransactionClient, id: number): Promise<boolean> {
  const rows = await tx.$queryRaw<object[]>`
    select from special where id = ${id} for no key update`
  return rows.length > 0
}

async function writeOrder(tx: Prisma.TransactionClient, ids: number[]): Promise<void> {
  await tx.$executeRaw`
    update special_section s set position = o.place
    from unnest(${ids}::int[]) with ordinality as o(id, place) where s.id = o.id and s.position <> o.place`
}

function rowOf({ section: title, kind, keyword }: SectionForm) {
  return { title, kind, keyword: kind === 'keyword' ? keyword : null }
}

async function knowsKeyword(name: string | null): Promise<boolean> {
  return name === null || (await db().keyword.count({ where: { name } })) > 0
}

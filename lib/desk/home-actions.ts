import { now } from '@/lib/clock'
import { homeDeskCopy as words } from '@/lib/copy/home-desk'
import { db } from '@/lib/db'
import type { Staff } from '@/lib/auth/staff'
import { readColumns } from '@/lib/content/columns'
import { writeAuditEntry } from '@/lib/desk/audit-log'
import { endShown } from '@/lib/desk/end-shown'
import { type DeskSlot, isPlaceable, mayPlace, readSlot } from '@/lib/desk/home-slots'
import { type Action, type ActionContext, invalid } from '@/lib/actions/run-action'
import { rateLimits } from '@/lib/rate-limit/limits'
import { actions, routes, withNotice } from '@/lib/routes'
import {
  type BlockKey,
  blockName,
  type SlotChange,
  slotChange,
  type SlotForm,
  slotForm,
  slotMove,
} from '@/lib/schemas/home-slot'
import { HOME_PLACES } from '@/lib/schemas/home-places'
import { parseId } from '@/lib/schemas/params'
import { emptyForm } from '@/lib/schemas/review'
import { changedMinute } from '@/lib/schemas/show-times'

type Curator = Staff<'curate'>

export const placeStoryAction: Action<Curator, SlotForm> = {
  name: 'desk-home',
  page: actions.deskHome,
  schema: slotForm,
  limit: rateLimits.desk,
  async run({ block: key, story, showFrom, ...slot }, { reader }) {
    if (!mayPlace(reader, key)) return 'not-found'
    if (!(await fits(key, slot.place))) return invalid({ place: words.badPlace })
    if (!(await isPlaceable(story))) return invalid({ story: words.unknownStory })
    const id = await db().$transaction(async (tx) => {
      const data = { ...key, ...slot, storyId: story, showFrom: showFrom ?? undefined }
      const row = await tx.homeSlot.create({ data, include: { story: true } })
      const detail = words.detail(placeName(row), row.title || row.story.title)
      await writeAuditEntry(tx, reader, 'placeStory', `slot/${row.id}`, detail)
      return row.id
    })
    return { json: { id }, to: withNotice(routes.deskHome, 'slot-placed') }
  },
}

export const changeSlotAction: Action<Curator, SlotChange> = {
  name: 'desk-home-slot',
  page: actions.deskHomeSlot,
  schema: slotChange,
  limit: rateLimits.desk,
  async run({ block: key, ...change }, context) {
    const slot = await slotOf(context)
    const { reader } = context
    if (!slot || !mayPlace(reader, key)) return 'not-found'
    if (!(await fits(key, change.place))) return invalid({ place: words.badPlace })
    const from = change.showFrom ?? now()
    await db().$transaction(async (tx) => {
      const data = {
        ...key,
        ...change,
        showFrom: changedMinute(from, slot.showFrom) ?? undefined,
        showUntil: changedMinute(change.showUntil, slot.showUntil),
      }
      await tx.homeSlot.update({ where: { id: slot.id }, data })
      const detail = words.detail(
        placeName({ ...key, place: change.place }),
        change.title || slot.story.title,
      )
      await writeAuditEntry(tx, reader, 'changeSlot', `slot/${slot.id}`, detail)
    })
    return { json: { id: slot.id }, to: withNotice(routes.deskHome, 'slot-changed') }
  },
}

/** To another place of its block; whatever stands there meanwhile comes to the place that it leaves. */
export const moveSlotAction: Action<Curator, { to: number }> = {
  name: 'desk-home-place',
  page: actions.deskHome,
  schema: slotMove,
  limit: rateLimits.desk,
  async run({ to }, context) {
    const slot = await slotOf(context)
    if (!slot) return 'not-found'
    if (!(await fits(slot, to))) return invalid({ form: words.badPlace })
    await db().$transaction(async (tx) => {
      // One statement, since the constraints are checked at its end.
      const moved = await tx.$executeRaw`
        update home_slot s set place = case when s.id = m.id then ${to}::smallint else m.place end
        from home_slot m
        where m.id = ${slot.id}::int and m.place <> ${to}::smallint and (s.id = m.id
          or s.block = m.block and s.column_slug is not distinct from m.column_slug and s.place = ${to}::smallint
            and tstzrange(s.show_from, s.show_until) && tstzrange(m.show_from, m.show_until))`
      if (moved === 0) return
      const detail = words.detail(placeName({ ...slot, place: to }), slot.title || slot.story.title)
      await writeAuditEntry(tx, context.reader, 'moveSlot', `slot/${slot.id}`, detail)
    })
    return { json: { place: to }, to: `${routes.deskHome}#slot-${slot.id}` }
  },
}

/** Safe to repeat. */
export const endSlotAction: Action<Curator, object> = {
  name: 'desk-home-removal',
  page: actions.deskHome,
  schema: emptyForm,
  limit: rateLimits.desk,
  async run(_, context) {
    const slot = await slotOf(context)
    if (!slot) return 'not-found'
    await db().$transaction(async (tx) => {
      const detail = words.detail(placeName(slot), slot.title || slot.story.title)
      if (await endShown(tx, 'home_slot', slot.id))
        await writeAuditEntry(tx, context.reader, 'endSlot', `slot/${slot.id}`, detail)
    })
    return { json: { ended: true }, to: withNotice(routes.deskHome, 'slot-ended') }
  },
}

async function slotOf({ reader, params }: ActionContext<Curator>): Promise<DeskSlot | null> {
  const id = parseId(params.id)
  return id === null ? null : readSlot(reader, id)
}

/** A programme has fewer places than the database allows a column. */
async function fits({ block, columnSlug }: BlockKey, place: number): Promise<boolean> {
  if (block !== 'column') return place <= HOME_PLACES[block]
  const column = (await readColumns()).find(({ slug }) => slug === columnSlug)
  return place <= (column?.format === 'programme' ? HOME_PLACES.programme : HOME_PLACES.column)
}

function placeName({ place, ...key }: BlockKey & { place: number }): string {
  return `${blockName(key)} ${words.place(place)}`
}

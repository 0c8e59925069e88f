import type { Staff, StaffWith } from '@/lib/auth/staff'
import { now } from '@/lib/clock'
import { deskLiveCopy } from '@/lib/copy/desk-live'
import { refusedBy } from '@/lib/database/refused'
import { writeAuditEntry } from '@/lib/desk/audit-log'
import { isPicture } from '@/lib/desk/is-picture'
import { type Action, invalid, type Params } from '@/lib/actions/run-action'
import { deskTransaction, type Transaction } from '@/lib/newsroom/desk-transaction'
import { type DeskLive, readDeskLive } from '@/lib/newsroom/live/read-live'
import { rateLimits } from '@/lib/rate-limit/limits'
import { actionPage, actions, withNotice } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'
import type { entryRights } from '@/lib/schemas/rights'
import {
  type LiveEntryForm,
  liveEntryForm,
  type LiveEntryStateForm,
  liveEntryStateForm,
} from '@/lib/schemas/live'

const { faults } = deskLiveCopy

type Writer = StaffWith<(typeof entryRights)[number]>

export const addLiveEntryAction: Action<Writer, LiveEntryForm> = {
  name: 'desk-live-entries',
  page: actions.deskLive,
  schema: liveEntryForm,
  limit: rateLimits.desk,
  async run(form, { reader, params }) {
    const live = await findLive(reader, params)
    if (!live?.mayWrite) return 'not-found'
    if (live.endedAt !== null) return invalid({ form: faults.over })
    if (!(await isPicture(form.picture))) return invalid({ picture: faults.noPicture })
    const { id: storyId } = live
    const row = await unlessRefused(reader, async (tx) => {
      const data = { storyId, authorId: reader.id, ...toRow(form) }
      const made = await tx.liveEntry.create({ data, select: { id: true, status: true } })
      await writeAuditEntry(tx, reader, 'writeLiveEntry', `story/${storyId}`, nameOf(form))
      return made
    })
    if ('refused' in row) return invalid({ form: row.refused })
    const notice = row.status === 'waiting' ? 'live-entry-waits' : 'live-entry-shown'
    return { json: row, to: withNotice(actionPage(actions.deskLive, { id: storyId }), notice) }
  },
}

/** A change by who may publish is a release of the new text; another's waits where entries are released. */
export const liveEntryAction: Action<Writer, LiveEntryForm> = {
  name: 'desk-live-entry',
  page: actions.deskLiveEntry,
  schema: liveEntryForm,
  limit: rateLimits.desk,
  async run(form, { reader, params }) {
    const live = await findLive(reader, params)
    const id = parseId(params.entry)
    if (!live?.mayWrite || id === null) return 'not-found'
    if (!(await isPicture(form.picture))) return invalid({ picture: faults.noPicture })
    const { id: storyId } = live
    const found = await unlessRefused(reader, async (tx) => {
      const release = live.mayLead ? { releasedById: reader.id, releasedAt: now() } : {}
      const { count } = await tx.liveEntry.updateMany({
        where: { id, storyId },
        data: { ...toRow(form), ...release },
      })
      if (count > 0)
        await writeAuditEntry(tx, reader, 'changeLiveEntry', `story/${storyId}`, nameOf(form))
      return { count }
    })
    if ('refused' in found) return invalid({ form: found.refused })
    if (found.count === 0) return 'not-found'
    const page = actionPage(actions.deskLive, { id: storyId })
    return { json: { id }, to: withNotice(page, 'live-entry-saved') }
  },
}

const verbs = {
  release: 'releaseLiveEntry',
  remove: 'removeLiveEntry',
  restore: 'restoreLiveEntry',
} as const
const notices = {
  release: 'live-entry-shown',
  remove: 'live-entry-removed',
  restore: 'live-entry-shown',
} as const

/** Releases an entry, takes it from readers or gives it back. Safe to repeat. */
export const liveEntryStateAction: Action<StaffWith<'publish'>, LiveEntryStateForm> = {
  name: 'desk-live-entry-state',
  page: actions.deskLive,
  schema: liveEntryStateForm,
  limit: rateLimits.desk,
  async run({ do: what }, { reader, params }) {
    const live = await findLive(reader, params)
    const id = parseId(params.entry)
    if (!live?.mayLead || id === null) return 'not-found'
    const { id: storyId } = live
    const entry = await unlessRefused(reader, async (tx) => {
      const status = what === 'remove' ? ('removed' as const) : ('published' as const)
      const release = what === 'remove' ? {} : { releasedById: reader.id, releasedAt: now() }
      const { count } = await tx.liveEntry.updateMany({
        where: { id, storyId, status: { not: status } },
        data: { status, ...release },
      })
      const row = await tx.liveEntry.findFirst({
        where: { id, storyId },
        select: { status: true, title: true, text: true },
      })
      if (row && count > 0)
        await writeAuditEntry(tx, reader, verbs[what], `story/${storyId}`, nameOf(row))
      return row
    })
    if (!entry) return 'not-found'
    if ('refused' in entry) return invalid({ form: entry.refused })
    // The database doesn't take an author's own release.
    if (what !== 'remove' && entry.status === 'waiting') return invalid({ form: faults.own })
    const page = actionPage(actions.deskLive, { id: storyId })
    return { json: { id, status: entry.status }, to: withNotice(page, notices[what]) }
  },
}

/** What the database refuses is said in its words; @throws other faults. */
async function unlessRefused<T>(
  reader: Staff,
  work: (tx: Transaction) => Promise<T>,
): Promise<T | { refused: string }> {
  try {
    return await deskTransaction(reader, work)
  } catch (error) {
    const refused = refusedBy(error)
    if (!refused) throw error
    return { refused: refused.sentence }
  }
}

type Leave = Pick<DeskLive, 'mayWrite' | 'mayLead'>

async function findLive(
  reader: Staff,
  params: Params,
): Promise<(Leave & { id: number; endedAt: string | null }) | null> {
  const found = await readDeskLive(reader, parseId(params.id))
  if (!found?.live) return null
  const { story, live, mayWrite, mayLead } = found
  return { id: story.id, endedAt: live.endedAt, mayWrite, mayLead }
}

function toRow({ at, ...form }: LiveEntryForm) {
  return { ...form, ...(at && { happenedAt: at }) }
}

function nameOf({ title, text }: { title: string; text: string }): string {
  return title || Array.from(text).slice(0, 40).join('')
}

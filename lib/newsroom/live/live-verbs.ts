import type { StaffWith } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { writeAuditEntry } from '@/lib/desk/audit-log'
import type { Action } from '@/lib/actions/run-action'
import { readDeskLive } from '@/lib/newsroom/live/read-live'
import { rateLimits } from '@/lib/rate-limit/limits'
import { actionPage, actions, withNotice } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'
import { type LiveForm, liveForm } from '@/lib/schemas/live'

const verbs = { start: 'startLive', end: 'endLive', resume: 'resumeLive' } as const
const notices = { start: 'live-started', end: 'live-ended', resume: 'live-resumed' } as const

/** Begins a live story, ends it, or goes on with it. Safe to repeat. */
export const liveAction: Action<StaffWith<'publish'>, LiveForm> = {
  name: 'desk-live',
  page: actions.deskLive,
  schema: liveForm,
  limit: rateLimits.desk,
  async run({ do: what, releases }, { reader, params }) {
    const found = await readDeskLive(reader, parseId(params.id))
    if (!found?.mayLead) return 'not-found'
    const storyId = found.story.id
    if (what !== 'start' && !found.live) return 'not-found'
    await db().$transaction(async (tx) => {
      if (what === 'start') {
        await tx.live.upsert({
          where: { storyId },
          create: { storyId, releases },
          update: { releases },
        })
      } else if (what === 'end') {
        await tx.$executeRaw`update live set ended_at = clock_timestamp() where story_id = ${storyId} and ended_at is null`
      } else {
        await tx.live.update({ where: { storyId }, data: { endedAt: null } })
      }
      await writeAuditEntry(tx, reader, verbs[what], `story/${storyId}`, found.story.title)
    })
    const page = actionPage(actions.deskLive, { id: storyId })
    return { json: { id: storyId }, to: withNotice(page, notices[what]) }
  },
}

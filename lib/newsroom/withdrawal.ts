/** 撤稿 with a reason for readers, and the way back. */
import { z } from 'zod'
import { type Action, type ActionResult, invalid } from '@/lib/actions/run-action'
import type { Staff } from '@/lib/auth/staff'
import { withdrawalCopy as words } from '@/lib/copy/corrections'
import type { NoticeName } from '@/lib/copy/notices'
import { writeAuditEntry } from '@/lib/desk/audit-log'
import { deskTransaction, type Transaction } from '@/lib/newsroom/desk-transaction'
import { readStoryHead } from '@/lib/newsroom/story-head'
import { rateLimits } from '@/lib/rate-limit/limits'
import { actionPage, actions, withNotice } from '@/lib/routes'
import { type WithdrawalForm, withdrawalForm } from '@/lib/schemas/correction'
import { parseId } from '@/lib/schemas/params'
import type { StoryStatus } from '@/prisma/client/client'

export const withdrawalAction: Action<Staff, WithdrawalForm> = {
  name: 'desk-withdrawal',
  page: actions.deskWithdrawal,
  schema: withdrawalForm,
  limit: rateLimits.desk,
  async run(form, { reader, params }) {
    const story = await readStoryHead(reader, parseId(params.id))
    if (!story) return 'not-found'
    const changed = await withdraw(reader, story.id, form)
    return resultOf(story.id, changed, words.notPublic, 'story-withdrawn')
  },
}

export const republicationAction: Action<Staff, object> = {
  name: 'desk-republication',
  page: actions.deskWithdrawal,
  schema: z.object({}),
  limit: rateLimits.desk,
  async run(_, { reader, params }) {
    const story = await readStoryHead(reader, parseId(params.id))
    if (!story) return 'not-found'
    const changed = await republish(reader, story.id)
    return resultOf(story.id, changed, words.notWithdrawn, 'story-republished')
  },
}

/** 'refused': the story is not in a state for it; null: there is none. */
type Changed = boolean | 'refused' | null

function withdraw(reader: Staff, id: number, { reason, note }: WithdrawalForm): Promise<Changed> {
  return deskTransaction(reader, async (tx) => {
    const story = await lockStory(tx, id)
    if (!story) return null
    if (story.status !== 'published' && story.status !== 'withdrawn') return 'refused'
    if (story.status === 'withdrawn' && story.reason === reason && note === '') return false
    await tx.story.update({
      where: { id },
      data: { status: 'withdrawn', withdrawalReason: reason },
    })
    await writeAuditEntry(tx, reader, 'withdrawStory', `story/${id}`, words.detail(reason, note))
    return true
  })
}

function republish(reader: Staff, id: number): Promise<Changed> {
  return deskTransaction(reader, async (tx) => {
    const story = await lockStory(tx, id)
    if (!story) return null
    if (story.status === 'draft' || story.status === 'deleted') return 'refused'
    if (story.status !== 'withdrawn') return false
    // A time to leave that is over would take the story away again.
    await tx.$executeRaw`
      update story set status = ${'published' satisfies StoryStatus}::story_status, withdrawal_reason = '',
        unpublish_at = case when unpublish_at > now() then unpublish_at end
      where id = ${id}`
    await writeAuditEntry(tx, reader, 'republishStory', `story/${id}`)
    return true
  })
}

interface LockedStory {
  status: StoryStatus
  reason: string
}

async function lockStory(tx: Transaction, id: number): Promise<LockedStory | undefined> {
  const [story] = await tx.$queryRaw<LockedStory[]>`
    select status, withdrawal_reason as reason from story where id = ${id} for no key update`
  return story
}

function resultOf(id: number, changed: Changed, refusal: string, notice: NoticeName): ActionResult {
  if (changed === null) return 'not-found'
  if (changed === 'refused') return invalid({ form: refusal })
  const page = actionPage(actions.deskWithdrawal, { id })
  return { json: { changed }, to: withNotice(page, notice) }
}

/** What is done with a story as a whole. */
import { db } from '@/lib/db'
import { rateLimits } from '@/lib/rate-limit/limits'
import { writeAuditEntry } from '@/lib/desk/audit-log'
import type { Staff, StaffWith } from '@/lib/auth/staff'
import { deskStoriesCopy as words } from '@/lib/copy/desk-stories'
import { createStory } from '@/lib/newsroom/create-story'
import { lockRow } from '@/lib/newsroom/history/write-fields'
import { mayWriteRow } from '@/lib/newsroom/may-write-row'
import { mayChange, mayWriteIn } from '@/lib/newsroom/story-rights'
import { deskTransaction } from '@/lib/newsroom/desk-transaction'
import { type Action, type ActionResult, invalid } from '@/lib/actions/run-action'
import { actionPage, actions, routes, withNotice } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'
import { type Right, writingRights } from '@/lib/schemas/rights'
import { newStoryForm } from '@/lib/schemas/story-form'
import { z } from 'zod'

export const newStoryAction: Action<
  StaffWith<(typeof writingRights)[number]>,
  z.infer<typeof newStoryForm>
> = {
  name: 'desk-new-story',
  page: actions.deskStories,
  schema: newStoryForm,
  limit: rateLimits.desk,
  async run({ kind, column }, { reader }) {
    if (!mayWriteIn(reader, column)) return invalid({ column: words.notYourColumn })
    const id = await deskTransaction(reader, async (tx) => {
      const created = await createStory(tx, kind, column)
      await writeAuditEntry(tx, reader, 'createStory', `story/${created}`)
      return created
    })
    return { json: { id }, to: actionPage(actions.deskStory, { id }) }
  },
}

/** Throws the pending edit away; it is kept for 30 days (newsroom.discarded_edit). */
export const discardAction = storyVerb(
  'desk-discard',
  actions.deskDiscard,
  writingRights,
  async (reader, id) => {
    const discarded = await deskTransaction(reader, async (tx) => {
      const { count } = await tx.edit.deleteMany({ where: { storyId: id } })
      if (count > 0) await writeAuditEntry(tx, reader, 'discardEdit', `story/${id}`)
      return count > 0
    })
    return {
      json: { discarded },
      to: withNotice(actionPage(actions.deskStory, { id }), 'edit-discarded'),
    }
  },
)

export const deletionAction = storyVerb(
  'desk-deletion',
  actions.deskDeletion,
  ['edit'],
  async (reader, id) => {
    const deleted = await deskTransaction(reader, async (tx) => {
      const row = await lockRow(tx, id)
      if (!row || !mayWriteRow(reader, row)) return null
      const { count } = await tx.story.updateMany({
        where: { id, status: { not: 'deleted' } },
        data: { status: 'deleted' },
      })
      if (count > 0) await writeAuditEntry(tx, reader, 'deleteStory', `story/${id}`)
      return count > 0
    })
    if (deleted === null) return invalid({ form: words.notYoursToDelete })
    return { json: { deleted }, to: withNotice(routes.deskStories, 'story-deleted') }
  },
)

function storyVerb(
  name: string,
  page: string,
  wanted: readonly Right[],
  verb: (reader: Staff, id: number) => Promise<ActionResult>,
): Action<Staff, object> {
  return {
    name,
    page,
    schema: z.object({}),
    limit: rateLimits.desk,
    run: async (_, { reader, params }) => {
      const id = parseId(params.id)
      if (id === null || !(await mayChange(db(), reader, id, wanted))) return 'not-found'
      return verb(reader, id)
    },
  }
}

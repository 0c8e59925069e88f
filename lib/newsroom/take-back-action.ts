import { z } from 'zod'
import { copy } from '@/lib/copy'
import { db } from '@/lib/db'
import type { StaffWith } from '@/lib/auth/staff'
import { takeBack } from '@/lib/newsroom/discarded-edits'
import { mayChange } from '@/lib/newsroom/story-rights'
import { type Action, invalid } from '@/lib/actions/run-action'
import { rateLimits } from '@/lib/rate-limit/limits'
import { actionPage, actions, withNotice } from '@/lib/routes'
import { wholeNumber } from '@/lib/schemas/number'
import { MAX_ID, parseId } from '@/lib/schemas/params'
import { writingRights } from '@/lib/schemas/rights'

const takeBackForm = z.object({ edit: wholeNumber(MAX_ID, copy.actions.unreadable) })

/** Its page is the story's, where the discarded edits are listed. */
export const takeBackAction: Action<
  StaffWith<(typeof writingRights)[number]>,
  z.infer<typeof takeBackForm>
> = {
  name: 'desk-take-back',
  page: actions.deskStory,
  schema: takeBackForm,
  limit: rateLimits.desk,
  async run({ edit }, { reader, params }) {
    const id = parseId(params.id)
    if (id === null || !(await mayChange(db(), reader, id, writingRights))) return 'not-found'
    const done = await takeBack(reader, id, edit)
    if (done !== true) return invalid({ form: done })
    const to = withNotice(actionPage(actions.deskStory, { id }), 'edit-taken-back')
    return { json: {}, to }
  },
}

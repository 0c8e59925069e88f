/** The actions of a story's review, whose page they share. */
import type { z } from 'zod'
import type { Right } from '@/lib/schemas/rights'
import type { StaffWith } from '@/lib/auth/staff'
import { type ReviewDone, reviewCopy } from '@/lib/copy/review'
import { rateLimits } from '@/lib/rate-limit/limits'
import { type Action, type ActionResult, invalid, type Params } from '@/lib/actions/run-action'
import {
  askForReview,
  checkEmergency,
  declareEmergency,
  giveBack,
  sign,
} from '@/lib/newsroom/review/decide'
import { addNote, resolveNote } from '@/lib/newsroom/review/notes'
import type { reviewRights } from '@/lib/newsroom/review/rights'
import { actionPage, actions, withQuery } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'
import { emergencyForm, emptyForm, noteForm, returnForm, signForm } from '@/lib/schemas/review'
import { switchForm } from '@/lib/schemas/reader'
import type { storyRights, writingRights } from '@/lib/schemas/rights'

export const askAction = reviewAction<(typeof writingRights)[number], object>(
  'desk-review-request',
  'asked',
  emptyForm,
  (reader, id) => askForReview(reader, id),
)

export const signAction = reviewAction<(typeof reviewRights)[number], z.infer<typeof signForm>>(
  'desk-signature',
  'signed',
  signForm,
  sign,
)

export const returnAction = reviewAction<(typeof reviewRights)[number], z.infer<typeof returnForm>>(
  'desk-review-return',
  'returned',
  returnForm,
  giveBack,
)

export const emergencyAction = reviewAction<'admin', z.infer<typeof emergencyForm>>(
  'desk-emergency',
  'emergency',
  emergencyForm,
  declareEmergency,
)

export const emergencyCheckAction = reviewAction<'review', object>(
  'desk-emergency-check',
  'checked',
  emptyForm,
  (reader, id) => checkEmergency(reader, id),
)

export const noteAction = reviewAction<(typeof storyRights)[number], z.infer<typeof noteForm>>(
  'desk-story-note',
  'noted',
  noteForm,
  async (reader, id, { quote, near, remark }) => {
    const added = await addNote(reader, id, { quote, near, text: remark })
    return added === 'not-found' ? { errors: { quote: reviewCopy.notes.notFound } } : added
  },
)

export const noteDoneAction = reviewAction<
  (typeof storyRights)[number],
  z.infer<typeof switchForm>
>('desk-story-note-done', 'noted', switchForm, (reader, id, { on }, params) => {
  const note = parseId(params.note)
  return note === null ? null : resolveNote(reader, id, note, on)
})

type Outcome = true | string | null | Exclude<ActionResult, 'not-found'>

/** A string is a refusal. */
export async function resultOf(
  deed: () => Promise<Outcome> | Outcome,
  page: string,
  done: ReviewDone,
): Promise<ActionResult> {
  const outcome = await deed()
  if (outcome === null) return 'not-found'
  if (outcome === true) return { json: { done }, to: withQuery(page, { done }) }
  return typeof outcome === 'string' ? invalid({ form: outcome }) : outcome
}

function reviewAction<Granted extends Right, Form>(
  name: string,
  done: ReviewDone,
  schema: z.ZodType<Form>,
  deed: (
    reader: StaffWith<Granted>,
    id: number,
    form: Form,
    params: Params,
  ) => Promise<Outcome> | Outcome,
): Action<StaffWith<Granted>, Form> {
  return {
    name,
    page: actions.deskReview,
    schema,
    limit: rateLimits.desk,
    run(form, { reader, params }) {
      const id = parseId(params.id)
      const page = actionPage(actions.deskReview, params)
      return resultOf(() => (id === null ? null : deed(reader, id, form, params)), page, done)
    },
  }
}

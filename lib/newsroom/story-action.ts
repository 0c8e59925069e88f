import { deskStoriesCopy as words } from '@/lib/copy/desk-stories'
import { now } from '@/lib/clock'
import { refusedBy } from '@/lib/database/refused'
import type { Staff, StaffWith } from '@/lib/auth/staff'
import { writeAuditEntry } from '@/lib/desk/audit-log'
import { applyEdit } from '@/lib/newsroom/apply-edit'
import { deskTransaction } from '@/lib/newsroom/desk-transaction'
import { fieldOfConstraint } from '@/lib/newsroom/constraint-fields'
import { measureVisibility } from '@/lib/newsroom/measure-visibility'
import { notePresence, readPresent, type Present } from '@/lib/newsroom/presence'
import { isLive, type Publication, publish } from '@/lib/newsroom/publish'
import { type LockedRow, type Pending, readPending } from '@/lib/newsroom/pending-edit'
import { askForReview } from '@/lib/newsroom/review/decide'
import { reviewState } from '@/lib/newsroom/review/state'
import { type SavedEdit, saveEdit } from '@/lib/newsroom/save-edit'
import { mayChange } from '@/lib/newsroom/story-rights'
import { fieldNames, type FormValues } from '@/lib/schemas/story-fields'
import { type Action, type ActionResult } from '@/lib/actions/run-action'
import { fieldLabel } from '@/lib/copy/field-label'
import { databaseNow } from '@/lib/published'
import { actionPage, actions, deskPreview, withQuery } from '@/lib/routes'
import { rateLimits } from '@/lib/rate-limit/limits'
import type { Errors } from '@/lib/schemas/form'
import { parseId } from '@/lib/schemas/params'
import { can, writingRights } from '@/lib/schemas/rights'
import { type StoryForm, storyForm } from '@/lib/schemas/story-form'

type Writer = StaffWith<(typeof writingRights)[number]>

/** Saves what was typed; `publish` publishes it too. */
export const storyAction: Action<Writer, StoryForm> = {
  name: 'desk-story',
  page: actions.deskStory,
  schema: storyForm,
  limit: rateLimits.story,
  async run(form, { reader, params }) {
    const id = parseId(params.id)
    const saved = id === null ? null : await save(reader, id, form)
    if (id === null || saved === null) return 'not-found'
    const isWhole = saved.conflicts.length === 0 && Object.keys(saved.refused).length === 0
    if (!isWhole) return resultOf(id, form, { ...saved, publication: null })
    if (form.intent === 'review') return sendToReview(reader, id)
    if (form.intent === 'preview') return { json: {}, to: deskPreview(id) }
    // What was typed is saved, whatever the database says to its publication.
    const publication = await takeOver(reader, saved.pending.row, form).catch(refusal)
    if (publication !== null && typeof publication !== 'string') return publication
    return resultOf(id, form, { ...saved, publication })
  },
}

async function sendToReview(reader: Writer, id: number): Promise<ActionResult> {
  const asked = await askForReview(reader, id)
  if (asked === null) return 'not-found'
  if (asked !== true) return { errors: { form: asked } }
  return { json: { asked }, to: actionPage(actions.deskReview, { id }) }
}

type Saved = SavedEdit & { present: Present[] }
type Done = Saved & { publication: Publication | null }

function save(reader: Writer, id: number, form: StoryForm): Promise<Saved | null> {
  return deskTransaction(reader, async (tx) => {
    if (!(await mayChange(tx, reader, id, writingRights))) return null
    const saved = await saveEdit(tx, reader, id, form.typed, form.base, form.decision)
    if (!saved) return null
    await notePresence(tx, reader, id, form.at)
    return { ...saved, present: await readPresent(tx, reader, id) }
  })
}

/** Makes the saved edit the story's text: at once where it is published, or where no reader sees it yet. */
async function takeOver(
  reader: Writer,
  { id }: LockedRow,
  { intent, publishAt, correction }: StoryForm,
): Promise<Publication | { errors: Errors } | null> {
  if (intent !== 'publish' && intent !== 'save') return null
  const { ready } = await reviewState(id)
  return deskTransaction(reader, async (tx) => {
    const pending = await readPending(tx, id, true)
    if (!pending) return null
    if (pending.conflicts.length > 0) return { errors: { form: words.conflict.again } }
    if (intent === 'save') {
      if (await isUnseen(reader, pending, ready)) await applyEdit(tx, pending)
      return null
    }
    if (!mayPublish(reader, pending)) return { errors: { form: words.notYoursToPublish } }
    const publication = await publish(tx, pending, publishAt, correction)
    if (typeof publication !== 'string') return publication
    const verb = publication === 'published' ? 'publishStory' : 'planStory'
    await writeAuditEntry(tx, reader, verb, `story/${id}`, publishAt?.toISOString() ?? '')
    return publication
  })
}

/** A story that is planned becomes public as it is, so its text is changed by who may publish it, and once it is signed. */
async function isUnseen(reader: Staff, pending: Pending, isSigned: boolean): Promise<boolean> {
  if (pending.row.status !== 'published') return true
  if (isLive(pending.row, await databaseNow())) return false
  return isSigned && mayPublish(reader, pending)
}

/** In the column where it is, and in the one where it goes. */
function mayPublish(reader: Staff, { row, current }: Pending): boolean {
  return [row.column_slug, current.column_slug || null].every((column) =>
    can(reader, 'publish', column),
  )
}

async function resultOf(id: number, form: StoryForm, done: Done): Promise<ActionResult> {
  const { present, publication, current, conflicts, isStuck, shown } = done
  const errors = errorsOf(done)
  const answer = { at: now().toISOString(), present, values: changedElsewhere(form, current) }
  if (conflicts.length > 0)
    return { errors, conflict: { ...answer, conflicts, shown, stored: !isStuck } }
  if (Object.keys(errors).length > 0) return { errors }
  const page = actionPage(actions.deskStory, { id })
  if (publication === null) return { json: answer, to: withQuery(page, { notice: 'story-saved' }) }
  if (publication !== 'published')
    return { json: { ...answer, publication }, to: withQuery(page, { notice: 'story-planned' }) }
  const visible = await measureVisibility()
  const query = {
    notice: 'story-published',
    ms: String(visible.ms),
    instances: String(visible.instances),
  }
  return { json: { ...answer, publication, visible }, to: withQuery(page, query) }
}

function errorsOf({ conflicts, isStuck, refused }: SavedEdit): Errors {
  const sentence = isStuck ? words.conflict.stuck : words.conflict.field
  const open = conflicts.map(({ field }) => [field, sentence(fieldLabel(field))])
  return { ...(Object.fromEntries(open) as Errors), ...refused }
}

/** The fields that are now other than what was sent. */
function changedElsewhere({ typed, base }: StoryForm, current: FormValues): Partial<FormValues> {
  const other = fieldNames.filter(
    (name) => current[name] !== (typed[name] ?? base[name] ?? current[name]),
  )
  return Object.fromEntries(other.map((name) => [name, current[name]]))
}

/** What the database refuses is said at its field; @throws other faults. */
function refusal(error: unknown): { errors: Errors } {
  const refused = refusedBy(error)
  if (!refused) throw error
  return { errors: { [fieldOfConstraint(refused.constraint)]: refused.sentence } }
}

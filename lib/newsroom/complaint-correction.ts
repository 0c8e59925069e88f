import type { z } from 'zod'
import { type Action, invalid } from '@/lib/actions/run-action'
import type { Staff } from '@/lib/auth/staff'
import { deskCorrectionCopy as words } from '@/lib/copy/corrections'
import { closeComplaint } from '@/lib/desk/complaint-answer'
import { readComplaint } from '@/lib/desk/complaints'
import { absolute } from '@/lib/http/origin'
import { correctStory } from '@/lib/newsroom/correct-story'
import { deskTransaction } from '@/lib/newsroom/desk-transaction'
import { readLinkedStory } from '@/lib/newsroom/linked-story'
import { type StoryHead, readStoryHead } from '@/lib/newsroom/story-head'
import { rateLimits } from '@/lib/rate-limit/limits'
import { actions, correctionAt, deskDone, routes } from '@/lib/routes'
import { correctionForm } from '@/lib/schemas/correction'
import { parseId } from '@/lib/schemas/params'

/** Corrects the story that the complaint is about, and answers with a link to the correction. */
export const complaintCorrectionAction: Action<
  Staff<'moderate'>,
  z.infer<typeof correctionForm>
> = {
  name: 'desk-complaint-correction',
  page: actions.deskComplaint,
  schema: correctionForm,
  limit: rateLimits.desk,
  async run({ text }, { reader, params }) {
    const complaint = await readComplaint(reader, parseId(params.id))
    if (!complaint) return 'not-found'
    const linked = await readLinkedStory(complaint.link)
    const story = linked && (await readStoryHead(reader, linked.id))
    if (!story) return invalid({ form: words.complaint.noStory })
    const changed =
      complaint.answer === null && (await correctFor(reader, complaint.id, story, text))
    if (changed === null) return invalid({ form: words.complaint.noStory })
    return {
      json: { changed },
      to: deskDone(routes.deskComplaints, Number(changed), Number(!changed)),
    }
  },
}

/** False: it was answered before; null: the story is no longer published. Nothing is changed then. */
async function correctFor(
  reader: Staff,
  id: number,
  story: StoryHead,
  text: string,
): Promise<boolean | null> {
  return deskTransaction(reader, async (tx) => {
    const open = await tx.$queryRaw<object[]>`
      select from newsroom.complaint where id = ${id} and decided_at is null for update`
    if (open.length === 0) return false
    const correction = await correctStory(tx, reader, story.id, text)
    if (correction === null) return null
    const link = absolute(correctionAt(story, correction))
    return closeComplaint(tx, reader, id, words.complaint.answer(story.title, text, link))
  })
}

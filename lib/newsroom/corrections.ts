/** 更正 at the desk. */
import type { z } from 'zod'
import type { Action } from '@/lib/actions/run-action'
import { invalid } from '@/lib/actions/run-action'
import type { Staff } from '@/lib/auth/staff'
import { deskCorrectionCopy as words } from '@/lib/copy/corrections'
import { writeAuditEntry } from '@/lib/desk/audit-log'
import { correctStory } from '@/lib/newsroom/correct-story'
import { deskTransaction } from '@/lib/newsroom/desk-transaction'
import { readStoryHead } from '@/lib/newsroom/story-head'
import { rateLimits } from '@/lib/rate-limit/limits'
import { actionPage, actions, withNotice } from '@/lib/routes'
import { correctionForm } from '@/lib/schemas/correction'
import { parseId } from '@/lib/schemas/params'

type CorrectionForm = z.infer<typeof correctionForm>

export const correctionAction: Action<Staff, CorrectionForm> = {
  name: 'desk-correction',
  page: actions.deskCorrections,
  schema: correctionForm,
  limit: rateLimits.desk,
  async run({ text }, { reader, params }) {
    const story = await readStoryHead(reader, parseId(params.id))
    if (!story) return 'not-found'
    const id = await deskTransaction(reader, (tx) => correctStory(tx, reader, story.id, text))
    if (id === null) return invalid({ text: words.unpublished })
    const page = actionPage(actions.deskCorrections, { id: story.id })
    return { json: { id }, to: withNotice(page, 'correction-made') }
  },
}

/** Corrects a typo of a correction: no time changes, and nobody is notified. */
export const correctionTextAction: Action<Staff, CorrectionForm> = {
  name: 'desk-correction-text',
  page: actions.deskCorrection,
  schema: correctionForm,
  limit: rateLimits.desk,
  async run({ text }, { reader, params }) {
    const story = await readStoryHead(reader, parseId(params.id))
    const id = parseId(params.correction)
    if (!story || id === null) return 'not-found'
    const changed = await fixCorrection(reader, story.id, id, text)
    if (changed === null) return 'not-found'
    const page = actionPage(actions.deskCorrections, { id: story.id })
    return { json: { changed }, to: withNotice(page, 'correction-fixed') }
  },
}

async function fixCorrection(
  reader: Staff,
  storyId: number,
  id: number,
  text: string,
): Promise<boolean | null> {
  return deskTransaction(reader, async (tx) => {
    const [row] = await tx.$queryRaw<{ text: string }[]>`
      select text from correction where id = ${id} and story_id = ${storyId} for update`
    if (!row) return null
    if (row.text === text) return false
    await tx.correction.update({ where: { id }, data: { text } })
    const detail = words.fixed(row.text, text)
    await writeAuditEntry(tx, reader, 'fixCorrection', `story/${storyId}`, detail)
    return true
  })
}

/** What the two actions that take a picture's file share. */
import pLimit from 'p-limit'
import { withinLimit } from '@/lib/actions/action'
import { answerResult, tooMany, wantsJson } from '@/lib/actions/answers'
import { saveDraftWithinLimit } from '@/lib/actions/drafts'
import { type ActionResult, invalid } from '@/lib/actions/run-action'
import { copy } from '@/lib/copy'
import { mediaDeskCopy } from '@/lib/copy/media-desk'
import { plainAnswer } from '@/lib/http/plain-answer'
import { isTimeout, PictureFault } from '@/lib/media/inspect-picture'
import { rateLimits } from '@/lib/rate-limit/limits'
import { rateLimitBoth } from '@/lib/rate-limit/rate-limit'
import type { Errors, Fields } from '@/lib/schemas/form'
import { type ReadForm, readPictureForm } from './read-form'

const { faults } = mediaDeskCopy

/** Each is decoded. */
const atOnce = pLimit(2)

/** The upload is read after the rate limit has counted it. */
export const readNoFields = () => Promise.resolve({})

export async function answerFile(
  page: string,
  { reader, address }: { reader: { id: number }; address: string },
  request: Request,
  run: (form: ReadForm) => Promise<ActionResult>,
): Promise<Response> {
  const plain = !wantsJson(request)
  const until = await rateLimitBoth('desk-media', reader.id, address, rateLimits.deskPictures)
  if (until) return tooMany(until, plain ? page : null)
  const form = await readPictureForm(request)
  if (form === 411 || form === 415) return plainAnswer(form, copy.actions.unreadable)
  const outcome =
    form === 413
      ? invalid({ picture: faults.tooLarge })
      : await withinLimit(atOnce(() => orFault(() => run(form))))
  const fields = form === 413 ? {} : typedIn(form)
  const save = (errors: Errors) => saveDraftWithinLimit(page, { fields, errors }, address)
  return answerResult(plain, outcome, save, page)
}

function typedIn(form: ReadForm): Fields {
  const texts = Object.entries(form).filter((entry): entry is [string, string] => !!entry[1])
  return Object.fromEntries(texts.filter(([name]) => name !== 'file'))
}

async function orFault(run: () => Promise<ActionResult>): Promise<ActionResult> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof PictureFault) return invalid({ picture: faults.refused(error.message) })
    if (isTimeout(error)) return invalid({ picture: faults.slow })
    throw error
  }
}

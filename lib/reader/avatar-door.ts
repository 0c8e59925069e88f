/** The one door that takes a file: as lib/reader/door.ts, but for a form that is longer than others may be. */
import { copy } from '@/lib/copy'
import { settingsCopy } from '@/lib/copy/settings'
import { isDatabaseAway } from '@/lib/database-away'
import { logOnce } from '@/lib/log'
import { plainAnswer } from '@/lib/plain-answer'
import { addressCode } from '@/lib/reader/address'
import { attemptBoth } from '@/lib/reader/attempts'
import { setAvatar } from '@/lib/reader/avatar'
import { saveDraft } from '@/lib/reader/drafts'
import { type Performed, refused } from '@/lib/reader/perform'
import { answerOutcome, json, seeOther, wantsJson } from '@/lib/reader/replies'
import { isForeign } from '@/lib/reader/same-origin'
import { type Reader, readReader } from '@/lib/reader/session'
import { readUpload } from '@/lib/reader/upload'
import { doors, login, routes } from '@/lib/routes'

/** Each is decoded and drawn. */
const limit = { most: 10, seconds: 3600 }

/** POST of the avatar's form. */
export async function postAvatar(request: Request): Promise<Response> {
  if (isForeign(request)) return plainAnswer(403, copy.doors.foreign)
  try {
    const reader = await readReader(request.headers)
    if (!reader) {
      return wantsJson(request)
        ? json({ errors: { form: copy.doors.signedOut } }, 401)
        : seeOther(login(routes.settings))
    }
    const outcome = await take(request, reader)
    if (typeof outcome === 'number') return plainAnswer(outcome, copy.doors.unreadable)
    const save = (errors: Record<string, string>) => saveDraft(doors.avatar, { fields: {}, errors })
    return await answerOutcome(!wantsJson(request), outcome, save, doors.avatar)
  } catch (error) {
    logOnce('The door avatar failed', error)
    return plainAnswer(isDatabaseAway(error) ? 503 : 500, copy.doors.failed)
  }
}

async function take(request: Request, reader: Reader): Promise<Performed | 411 | 415> {
  // Counted first: a file is not read for somebody who sends too many.
  const until = await attemptBoth('avatar', reader.id, addressCode(request.headers), limit)
  if (until) return { until }
  const upload = await readUpload(request)
  if (upload === 413) return refused({ avatar: settingsCopy.avatar.tooLarge })
  return typeof upload === 'number' ? upload : setAvatar(reader, upload)
}

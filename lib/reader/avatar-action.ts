/** The one door that takes a file: it is read only once it was counted, and longer than other forms may be. */
import { rateLimits } from '@/lib/rate-limit/limits'
import { copy } from '@/lib/copy'
import { settingsCopy } from '@/lib/copy/settings'
import { plainAnswer } from '@/lib/http/plain-answer'
import { rateLimitBoth } from '@/lib/rate-limit/rate-limit'
import { setAvatar } from '@/lib/reader/avatar'
import { guarded, type Handler } from '@/lib/actions/action'
import { type Errors, keepDraft } from '@/lib/actions/drafts'
import { refused } from '@/lib/actions/run-action'
import { answerOutcome, json, seeOther, wantsJson } from '@/lib/actions/answers'
import { tooMany } from '@/lib/actions/too-many'
import { readUpload } from '@/lib/actions/upload'
import { doors, login } from '@/lib/routes'

/** Each is decoded and drawn. */

const door = { name: 'avatar', page: doors.avatar }
const readLater = () => Promise.resolve({})

/** POST of the avatar's form. */
export const postAvatar: Handler = guarded(
  door,
  async (_, { who, address, from }, request) => {
    const plain = !wantsJson(request)
    if (!who) {
      return plain ? seeOther(login(from)) : json({ errors: { form: copy.doors.signedOut } }, 401)
    }
    const until = await rateLimitBoth(door.name, who.id, address, rateLimits.avatar)
    if (until) return tooMany(until, plain ? door.page : null)
    const upload = await readUpload(request)
    if (upload === 411 || upload === 415) return plainAnswer(upload, copy.doors.unreadable)
    const outcome =
      upload === 413
        ? refused({ avatar: settingsCopy.avatar.tooLarge })
        : await setAvatar(who, upload)
    const save = (errors: Errors) => keepDraft(door.page, { fields: {}, errors }, address)
    return answerOutcome(plain, outcome, save, door.page)
  },
  readLater,
)

/** The one action that takes a file: it is read only once it was counted, and longer than other forms may be. */
import { rateLimits } from '@/lib/rate-limit/limits'
import { copy } from '@/lib/copy'
import { settingsCopy } from '@/lib/copy/settings'
import { plainAnswer } from '@/lib/http/plain-answer'
import { rateLimitBoth } from '@/lib/rate-limit/rate-limit'
import { setAvatar } from '@/lib/reader/avatar'
import { actionHandler, type Handler } from '@/lib/actions/action'
import { saveDraftWithinLimit } from '@/lib/actions/drafts'
import type { Errors } from '@/lib/schemas/form'
import { invalid } from '@/lib/actions/run-action'
import { answerResult, json, seeOther, wantsJson } from '@/lib/actions/answers'
import { tooMany } from '@/lib/actions/too-many'
import { readUpload } from '@/lib/actions/upload'
import { actions, login } from '@/lib/routes'

/** Each is decoded and drawn. */

const action = { name: 'avatar', page: actions.avatar }
const readLater = () => Promise.resolve({})

/** POST of the avatar's form. */
export const postAvatar: Handler = actionHandler(
  action,
  async (_, { reader, address, from }, request) => {
    const plain = !wantsJson(request)
    if (!reader) {
      return plain ? seeOther(login(from)) : json({ errors: { form: copy.actions.signedOut } }, 401)
    }
    const until = await rateLimitBoth(action.name, reader.id, address, rateLimits.avatar)
    if (until) return tooMany(until, plain ? action.page : null)
    const upload = await readUpload(request)
    if (upload === 411 || upload === 415) return plainAnswer(upload, copy.actions.unreadable)
    const outcome =
      upload === 413
        ? invalid({ avatar: settingsCopy.avatar.tooLarge })
        : await setAvatar(reader, upload)
    const save = (errors: Errors) =>
      saveDraftWithinLimit(action.page, { fields: {}, errors }, address)
    return answerResult(plain, outcome, save, action.page)
  },
  readLater,
)

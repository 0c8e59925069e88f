import { PictureFault } from '@/lib/media/inspect-picture'
import { settingsCopy } from '@/lib/copy/settings'
import { db } from '@/lib/db'
import { removeAvatar, writeAvatar } from '@/lib/reader/avatar-file'
import { drawAvatar } from '@/lib/reader/avatar-picture'
import { type ActionResult, invalid } from '@/lib/actions/run-action'
import type { Reader } from '@/lib/auth/session'
import { type FileForm, readFileForm } from '@/lib/actions/file-form'
import { MAX_AVATAR_BYTES } from '@/lib/schemas/avatar'
import { rateLimits } from '@/lib/rate-limit/limits'
import { copy } from '@/lib/copy'
import { plainAnswer } from '@/lib/http/plain-answer'
import { rateLimitBoth } from '@/lib/rate-limit/rate-limit'
import { actionHandler, type Handler, withinLimit } from '@/lib/actions/action'
import { saveDraftWithinLimit } from '@/lib/actions/drafts'
import type { Errors } from '@/lib/schemas/form'
import { answerResult, json, seeOther, tooMany, wantsJson } from '@/lib/actions/answers'
import { actions, login, routes, withNotice } from '@/lib/routes'

const words = settingsCopy.avatar

const action = { name: 'avatar', page: actions.avatar, takesFile: true }

/** The upload is read after the rate limit has counted it. */
const readNoFields = () => Promise.resolve({})

/** 头像. */
export const postAvatar: Handler = actionHandler(
  action,
  async (_, { reader, address, from }, request) => {
    const plain = !wantsJson(request)
    if (!reader) {
      return plain ? seeOther(login(from)) : json({ errors: { form: copy.actions.signedOut } }, 401)
    }
    const until = await rateLimitBoth(action.name, reader.id, address, rateLimits.avatar)
    if (until) return tooMany(until, plain ? action.page : null)
    const upload = await readFileForm(request, 'avatar', MAX_AVATAR_BYTES)
    if (upload === 411 || upload === 415) return plainAnswer(upload, copy.actions.unreadable)
    const outcome =
      upload === 413
        ? invalid({ avatar: words.tooLarge })
        : await withinLimit(setAvatar(reader, upload))
    const save = (errors: Errors) =>
      saveDraftWithinLimit(action.page, { fields: {}, errors }, address)
    return answerResult(plain, outcome, save, action.page)
  },
  readNoFields,
)

/** Replaces the reader's avatar and deletes the file of the former one. */
async function setAvatar(reader: Reader, { file, form }: FileForm): Promise<ActionResult> {
  if (form.get('remove') === '1') return replace(reader, null)
  if (file.length === 0) return invalid({ avatar: words.none })
  try {
    return await replace(reader, await writeAvatar(await drawAvatar(file)))
  } catch (error) {
    if (error instanceof PictureFault) return invalid({ avatar: words.refused(error.message) })
    throw error
  }
}

async function replace(reader: Reader, key: string | null): Promise<ActionResult> {
  // The lock makes each of two parallel uploads delete the file that it replaced.
  const [row] = await db().$queryRaw<{ before: string | null }[]>`
    with old as (select id, avatar from reader.account where id = ${reader.id} for update)
    update reader.account a set avatar = ${key} from old where a.id = old.id
    returning old.avatar as before`
  await removeAvatar(row?.before ?? null)
  const notice = key === null ? 'face-removed' : 'face-changed'
  return { json: { avatar: key }, to: withNotice(routes.settings, notice, 'face-heading') }
}

import { type ActionResult, errorsOf, invalid } from '@/lib/actions/run-action'
import type { StaffWith } from '@/lib/auth/staff'
import { mediaDeskCopy } from '@/lib/copy/media-desk'
import { staffHandler } from '@/lib/desk/staff-action'
import { pictureMark } from '@/lib/markdown/picture-mark'
import { actions, pictureAt, withNotice } from '@/lib/routes'

import type { Errors } from '@/lib/schemas/form'
import { parsePicking, pickedAt } from '@/lib/schemas/picking'
import { pictureTexts } from '@/lib/schemas/picture'
import { pictureRights } from '@/lib/schemas/rights'
import { answerFile, readNoFields } from './answer-file'
import type { ReadForm } from './read-form'
import { storePicture } from './store'

const action = { name: 'desk-media', page: actions.deskMedia, takesFile: true }

/** A picture for the library, with what it shows and whose it is. */
export const postPicture = staffHandler(
  pictureRights,
  action,
  (_, context, request) =>
    answerFile(action.page, context, request, (form) => upload(context.reader, form)),
  readNoFields,
)

async function upload(
  reader: StaffWith<(typeof pictureRights)[number]>,
  form: ReadForm,
): Promise<ActionResult> {
  const { data, error } = pictureTexts.safeParse(form)
  if (form.file.length === 0 || !data) {
    const ofFile: Errors = form.file.length === 0 ? { picture: mediaDeskCopy.faults.none } : {}
    return invalid({ ...ofFile, ...(error && errorsOf(error)) })
  }
  const picture = await storePicture(reader, { file: form.file, ...data })
  const picking = parsePicking({ ...form })
  return {
    json: { ...picture, markdown: pictureMark(picture.key, data.alt) },
    to: picking
      ? pickedAt(picking, picture.key)
      : withNotice(pictureAt(picture.key), 'picture-uploaded'),
  }
}

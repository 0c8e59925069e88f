import { type ActionResult, invalid } from '@/lib/actions/run-action'
import type { Staff } from '@/lib/auth/staff'
import { mediaDeskCopy } from '@/lib/copy/media-desk'
import { db } from '@/lib/db'
import { writeAuditEntry } from '@/lib/desk/audit-log'
import { staffHandler } from '@/lib/desk/staff-action'
import type { Size } from '@/lib/media/sizes'
import { actions, pictureAt, withNotice } from '@/lib/routes'
import { isPictureKey } from '@/lib/schemas/upload'
import { answerFile, readNoFields } from './answer-file'
import { againIfTaken, contentName, findContent, keepContent } from './content'
import type { ReadForm } from './read-form'

const { faults } = mediaDeskCopy
const action = { name: 'desk-media-file', page: actions.deskMediaPicture, takesFile: true }

/** A new content under the same key. */
export const postReplacement = staffHandler(
  'media',
  action,
  (_, context, request) =>
    answerFile(action.page, context, request, (form) => replace(context.reader, form)),
  readNoFields,
)

async function replace(reader: Staff<'media'>, { key, file }: ReadForm): Promise<ActionResult> {
  const row = isPictureKey(key)
    ? await db().image.findUnique({ where: { key }, select: { width: true, height: true } })
    : null
  if (!row) return 'not-found'
  if (file.length === 0) return invalid({ picture: faults.none })
  const done: ActionResult = {
    json: { key },
    to: withNotice(pictureAt(key), 'picture-replaced'),
  }
  const other = await againIfTaken(() => giveContent(reader, key, row, file))
  return other === key ? done : invalid({ picture: faults.other(other) })
}

/** Answers the key of the picture that has the content: another one where it had it before. */
async function giveContent(
  reader: Staff<'media'>,
  key: string,
  before: Size,
  picture: Uint8Array,
): Promise<string> {
  const name = contentName(picture)
  const known = await findContent(name)
  if (known) return known.key
  const { facts, aiKind, ...kept } = await keepContent(picture, name, key)
  const focus = hasShapeOf(before, kept) ? {} : { focusX: null, focusY: null }
  const said = aiKind ? { aiKind } : {}
  const data = { ...kept, ...focus, ...said, takenAt: facts.takenAt }
  await db().$transaction(async (tx) => {
    const { count } = await tx.image.updateMany({ where: { key, NOT: { file: kept.file } }, data })
    if (count > 0) await writeAuditEntry(tx, reader, 'replacePicture', `picture/${key}`, kept.file)
  })
  return key
}

const SAME_SHAPE = 0.02

/** Whether a point of one is the same point of the other. */
function hasShapeOf(one: Size, other: Size): boolean {
  return Math.abs((one.width * other.height) / (one.height * other.width) - 1) < SAME_SHAPE
}

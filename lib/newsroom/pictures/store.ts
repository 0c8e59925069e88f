import type { StaffWith } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { writeAuditEntry } from '@/lib/desk/audit-log'
import type { pictureRights } from '@/lib/schemas/rights'
import { againIfTaken, contentName, findContent, keepContent } from './content'
import type { PictureForm } from './read-form'

export interface StoredPicture {
  key: string
  width: number
  height: number
  /** The row's, which the file may have filled. */
  credit: string
  caption: string
}

type Texts = Pick<PictureForm, 'alt' | 'credit' | 'caption'>

/**
 * Keeps the picture below UPLOADS_DIR and makes its row. The same file again is the same row, whose empty fields are
 * filled. What is not typed is taken from what the file says.
 * @throws PictureFault
 */
export function storePicture(
  reader: StaffWith<(typeof pictureRights)[number]>,
  { file, ...typed }: PictureForm,
): Promise<StoredPicture> {
  const name = contentName(file)
  return againIfTaken(async () => {
    const known = await findContent(name)
    return known ? fillRow(known.key, typed) : addRow(reader, typed, file, name)
  })
}

async function addRow(
  reader: StaffWith<(typeof pictureRights)[number]>,
  typed: Texts,
  picture: Uint8Array,
  name: string,
): Promise<StoredPicture> {
  const { facts, aiKind, ...kept } = await keepContent(picture, name, null)
  const key = kept.file
  const texts = {
    alt: typed.alt,
    credit: typed.credit || facts.credit,
    caption: typed.caption || facts.caption,
  }
  await db().$transaction(async (tx) => {
    await tx.image.create({ data: { key, ...kept, ...texts, aiKind, takenAt: facts.takenAt } })
    await writeAuditEntry(tx, reader, 'uploadPicture', `picture/${key}`)
  })
  const { width, height } = kept
  return { key, width, height, credit: texts.credit, caption: texts.caption }
}

/** In its empty fields. */
function fillRow(key: string, typed: Texts): Promise<StoredPicture> {
  return db().$transaction(async (tx) => {
    for (const [name, text] of Object.entries(typed))
      if (text) await tx.image.updateMany({ where: { key, [name]: '' }, data: { [name]: text } })
    return tx.image.findUniqueOrThrow({
      where: { key },
      select: { key: true, width: true, height: true, credit: true, caption: true },
    })
  })
}

import type { StaffWith } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { writeAuditEntry } from '@/lib/desk/audit-log'
import { hashedKey } from '@/lib/media/keys'
import type { pictureRights } from '@/lib/schemas/rights'
import type { Prisma } from '@/prisma/client/client'
import { contentName, findContent, keepContent } from './content'
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
export async function storePicture(
  reader: StaffWith<(typeof pictureRights)[number]>,
  { file, ...typed }: PictureForm,
): Promise<StoredPicture> {
  const name = contentName(file)
  const known = await findContent(name)
  if (known) return fillRow(known.key, typed)
  const { facts, aiKind, ...kept } = await keepContent(file, name)
  return db().$transaction(async (tx) => {
    const { width, height } = kept
    const texts = {
      alt: typed.alt,
      credit: typed.credit || facts.credit,
      caption: typed.caption || facts.caption,
    }
    const key = await freeKey(tx, kept.file)
    const row = { key, ...kept, ...texts, aiKind, takenAt: facts.takenAt }
    const { count } = await tx.image.createMany({ data: row, skipDuplicates: true })
    // Somebody else sent the same meanwhile, or its file was lost.
    if (count === 0) return fill(tx, { file: kept.file }, typed)
    await writeAuditEntry(tx, reader, 'uploadPicture', `picture/${key}`)
    return { key, width, height, credit: texts.credit, caption: texts.caption }
  })
}

/** A row's key outlives its first content, which may then come back as another picture. */
async function freeKey(tx: Prisma.TransactionClient, file: string): Promise<string> {
  const other = await tx.image.findFirst({ where: { key: file, NOT: { file } } })
  return other ? hashedKey(file, crypto.randomUUID()) : file
}

function fillRow(key: string, typed: Texts): Promise<StoredPicture> {
  return db().$transaction((tx) => fill(tx, { key }, typed))
}

async function fill(
  tx: Prisma.TransactionClient,
  where: { key: string } | { file: string },
  typed: Texts,
): Promise<StoredPicture> {
  for (const [name, text] of Object.entries(typed))
    if (text) await tx.image.updateMany({ where: { ...where, [name]: '' }, data: { [name]: text } })
  return tx.image.findFirstOrThrow({
    where,
    select: { key: true, width: true, height: true, credit: true, caption: true },
  })
}

/** Uploaded pictures, by their content. */
import { createHash } from 'node:crypto'
import { isUniqueViolation } from '@/lib/database/constraint-errors'
import { db } from '@/lib/db'
import { hashedKey } from '@/lib/media/keys'
import { storeUpload } from '@/lib/media/uploads'
import { storage } from '@/lib/storage'
import { type Drawn, drawPicture } from './draw'

/** What one file holds: a part of the key's folders of bearable size, and 16 digits of its hash. */
export function contentName(file: Uint8Array): string {
  const hash = createHash('sha256').update(file).digest('hex')
  return `photo/${hash.slice(0, 2)}/${hash.slice(0, 16)}`
}

export interface KnownPicture {
  key: string
  file: string
  width: number
  height: number
}

/** The row whose present content this is, where its file is there. */
export async function findContent(name: string): Promise<KnownPicture | null> {
  const row = await db().image.findFirst({
    // What tells apart files of one name stands behind it.
    where: { file: { startsWith: name } },
    select: { key: true, file: true, width: true, height: true },
  })
  return row && (await storage().find(row.file)) ? row : null
}

/**
 * Draws the picture and keeps it under its content's name, with a random part where that leads to a picture which had this
 * content before. `key`: of the picture that gets it; null: of a new one.
 * @throws PictureFault
 */
export async function keepContent(
  picture: Uint8Array,
  name: string,
  key: string | null,
): Promise<Omit<Drawn, 'bytes' | 'extension'> & { file: string }> {
  const { bytes, extension, ...drawn } = await drawPicture(picture)
  const keep = (file: string) => storeUpload(storage(), file, bytes)
  const file = await keep(`${name}.${extension}`)
  if (!(await leadsElsewhere(file, key))) return { ...drawn, file }
  return { ...drawn, file: await keep(hashedKey(file, crypto.randomUUID())) }
}

/** Whether a picture has the address without having the content. */
async function leadsElsewhere(file: string, key: string | null): Promise<boolean> {
  const [row] = await db().$queryRaw<[{ found: boolean }]>`
    select exists (select from newsroom.pictures_at(${file}) as at join image i on i.key = at
      where i.file <> ${file} and i.key is distinct from ${key}) as found`
  return row.found
}

/** Once more where somebody else wrote the same content meanwhile, which is then found. */
export async function againIfTaken<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return write()
  }
}

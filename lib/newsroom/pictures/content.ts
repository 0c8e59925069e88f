/** Pictures below UPLOADS_DIR, by their content. */
import { createHash } from 'node:crypto'
import { db } from '@/lib/db'
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
  const files = ['jpg', 'png', 'webp'].map((extension) => `${name}.${extension}`)
  const row = await db().image.findFirst({
    where: { file: { in: files } },
    select: { key: true, file: true, width: true, height: true },
  })
  return row && (await storage().find(row.file)) ? row : null
}

/**
 * Draws the picture and keeps it under its content's name.
 * @throws PictureFault
 */
export async function keepContent(
  picture: Uint8Array,
  name: string,
): Promise<Omit<Drawn, 'bytes' | 'extension'> & { file: string }> {
  const { bytes, extension, ...drawn } = await drawPicture(picture)
  const file = await storeUpload(storage(), `${name}.${extension}`, bytes)
  return { ...drawn, file }
}

import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Has `write` make a draft beside the file and moves it there: the file is there whole or not at all, and a disk
 * that is full keeps no half of it.
 */
export async function placeWhole(
  file: string,
  write: (draft: string) => Promise<unknown>,
): Promise<void> {
  const draft = `${file}.${randomUUID()}.tmp`
  await mkdir(dirname(file), { recursive: true })
  try {
    await write(draft)
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/** The same for these bytes. */
export function writeWhole(file: string, bytes: Buffer | string, mode = 0o644): Promise<void> {
  return placeWhole(file, (draft) => writeFile(draft, bytes, { mode }))
}

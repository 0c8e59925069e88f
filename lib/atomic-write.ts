import { writeFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import writeFileAtomic from 'write-file-atomic'

/**
 * Replaces the file by a draft that `write` fills. write-file-atomic only creates and renames the draft: what it
 * writes itself, it does not check for a write cut short by a full disk.
 */
export async function replaceFile(
  file: string,
  write: (draft: string) => unknown,
  mode = 0o644,
): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  // Awaits tmpfileCreated, though its types do not say so.
  await writeFileAtomic(file, '', { mode, tmpfileCreated: write })
}

export function writeAtomically(file: string, bytes: Buffer | string, mode = 0o644): Promise<void> {
  return replaceFile(file, (draft) => writeFile(draft, bytes), mode)
}

/** By default only the owner may read the file. */
export function writeAtomicallySync(file: string, text: string, mode = 0o600): void {
  const tmpfileCreated = (draft: string) => writeFileSync(draft, text)
  writeFileAtomic.sync(file, '', { mode, tmpfileCreated })
}

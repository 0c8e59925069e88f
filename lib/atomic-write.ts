import { writeFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import writeFileAtomic from 'write-file-atomic'

/**
 * Has `write` fill a draft beside the file, which then takes its place: the file is there whole or not at all.
 * The library itself is given nothing to write: it takes what a full disk cut short for the whole.
 */
export async function replaceFile(
  file: string,
  write: (draft: string) => unknown,
  mode = 0o644,
): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  // It waits for what `write` returns, though its types do not say so.
  await writeFileAtomic(file, '', { mode, tmpfileCreated: write })
}

/** The same for these bytes. */
export function writeAtomically(file: string, bytes: Buffer | string, mode = 0o644): Promise<void> {
  return replaceFile(file, (draft) => writeFile(draft, bytes), mode)
}

/** The same at once; unless said otherwise, only its owner may read the file. */
export function writeAtomicallySync(file: string, text: string, mode = 0o600): void {
  const tmpfileCreated = (draft: string) => writeFileSync(draft, text)
  writeFileAtomic.sync(file, '', { mode, tmpfileCreated })
}

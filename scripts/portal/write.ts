import { renameSync, rmSync, writeFileSync } from 'node:fs'

/** Writes a file that is there whole or not at all; unless said otherwise, only its owner may read it. */
export function writeWhole(file: string, text: string, mode = 0o600): void {
  const draft = `${file}.${process.pid}.tmp`
  try {
    writeFileSync(draft, text, { mode })
    renameSync(draft, file)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

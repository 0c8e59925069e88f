import { renameSync, rmSync, writeFileSync } from 'node:fs'

/** Writes a file that is there whole or not at all, readable by its owner alone. */
export function writeWhole(file: string, text: string): void {
  const draft = `${file}.${process.pid}.tmp`
  try {
    writeFileSync(draft, text, { mode: 0o600 })
    renameSync(draft, file)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

import { accessSync, chmodSync, constants, mkdirSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { Fault } from './operator-error.mjs'

/** The absolute path of the folder that this setting names; made if it is missing, refused if it can't be written. */
export function openDataFolder(path, setting = 'DATA_DIR') {
  const folder = resolve(path)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o750 })
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new Fault(
      `The folder ${folder} (${setting}) can't be written (${error.code}). ` +
        `Give this user the right to write there, or set ${setting} to another folder.`,
    )
  }
  // Started by root, Postgres runs as a user of its own, who has to pass through.
  if (process.getuid?.() === 0) chmodSync(folder, (statSync(folder).mode & 0o777) | 0o011)
  return folder
}

import { accessSync, chmodSync, constants, mkdirSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { OperatorError } from './operator-error.mjs'

/** The absolute path of a writable folder, created if it is missing. Throws an OperatorError. */
export function openDataFolder(path, setting = 'DATA_DIR') {
  const folder = resolve(path)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o750 })
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new OperatorError(
      `The folder ${folder} (${setting}) can't be written (${error.code}). ` +
        `Give this user the right to write there, or set ${setting} to another folder.`,
    )
  }
  // Under root, Postgres runs as another user, who needs to traverse this folder.
  if (process.getuid?.() === 0) chmodSync(folder, (statSync(folder).mode & 0o777) | 0o011)
  return folder
}

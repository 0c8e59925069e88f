import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { writeAtomicallySync } from '@/lib/atomic-write'
import { checkEnv, EnvError, type Env } from '@/lib/env'
import { openDataFolder } from '../run/data-folder.mjs'
import { OperatorError } from '../run/operator-error.mjs'

/** The checked settings; DATA_DIR is absolute and exists. Throws an OperatorError. */
export function readSettings(): Env {
  try {
    const env = checkEnv(process.env)
    const dataDir = openDataFolder(env.DATA_DIR)
    return {
      ...env,
      DATA_DIR: dataDir,
      UPLOADS_DIR: openDataFolder(env.UPLOADS_DIR, 'UPLOADS_DIR'),
      SITE_FILE: env.SITE_FILE && resolve(env.SITE_FILE),
    }
  } catch (error) {
    if (!(error instanceof EnvError)) throw error
    throw new OperatorError(error.faults.join('\nxiaowen: '))
  }
}

/** The environment for processes that run the portal's code. */
export function portalEnv(settings: Env, databaseUrl: string): Record<string, string> {
  return {
    PORT: String(settings.PORT),
    // The server's own stdout is a pipe, so the terminal is looked for here.
    LOG_FORMAT: settings.LOG_FORMAT ?? (process.stdout.isTTY ? 'text' : 'json'),
    ...(settings.ANY_HOST ? {} : { SITE_URL: settings.SITE_URL }),
    DATABASE_URL: databaseUrl,
    DATA_DIR: settings.DATA_DIR,
    UPLOADS_DIR: settings.UPLOADS_DIR,
    SITE_FILE: settings.SITE_FILE ?? '',
    AUTH_SECRET: settings.AUTH_SECRET ?? readOrCreateSecret(join(settings.DATA_DIR, 'auth-secret')),
  }
}

/** The file has mode 0600. */
function readOrCreateSecret(file: string): string {
  if (!existsSync(file)) writeAtomicallySync(file, randomBytes(32).toString('hex'))
  return readFileSync(file, 'utf8').trim()
}

import { join, resolve } from 'node:path'
import { checkEnv, EnvError, type Env } from '@/lib/env'
import { openDataFolder } from '../run/data-folder.mjs'
import { Fault } from '../run/operator-error.mjs'
import { keptSecret } from './secret'

/** What the operator has set, checked; DATA_DIR is absolute and there. Throws a Fault. */
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
    throw new Fault(error.faults.join('\nxiaowen: '))
  }
}

/** The environment of what runs the portal's own code. */
export function runningEnv(settings: Env, databaseUrl: string): Record<string, string> {
  return {
    PORT: String(settings.PORT),
    // The server writes to us, and we to whatever is here.
    LOG_FORMAT: settings.LOG_FORMAT ?? (process.stdout.isTTY ? 'text' : 'json'),
    ...(settings.ANY_HOST ? {} : { SITE_URL: settings.SITE_URL }),
    DATABASE_URL: databaseUrl,
    DATA_DIR: settings.DATA_DIR,
    UPLOADS_DIR: settings.UPLOADS_DIR,
    SITE_FILE: settings.SITE_FILE ?? '',
    AUTH_SECRET: settings.AUTH_SECRET ?? keptSecret(join(settings.DATA_DIR, 'auth-secret')),
  }
}

import { join } from 'node:path'
import { checkEnv, EnvError, type Env } from '@/lib/env'
import { openDataFolder } from '../run/data-folder.mjs'
import { Fault } from '../run/fault.mjs'
import { keptSecret } from './secret'

/** What the operator has set, checked; DATA_DIR is absolute and there. Throws a Fault. */
export function readSettings(): Env {
  try {
    const env = checkEnv(process.env)
    return { ...env, DATA_DIR: openDataFolder(env.DATA_DIR) }
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
    AUTH_SECRET: settings.AUTH_SECRET ?? keptSecret(join(settings.DATA_DIR, 'auth-secret')),
  }
}

import { join } from 'node:path'
import type { z } from 'zod'
import { type Settings, settings } from '@/lib/env/settings'

export type AiCrawlers = Settings['AI_CRAWLERS']

/** With settings derived from others: SITE_URL from PORT, DEMO from DATABASE_URL, UPLOADS_DIR from DATA_DIR. */
export type Env = Settings & {
  SITE_URL: string
  /** SITE_URL is unset, so the requested host is the site's (lib/http/origin.ts). */
  ANY_HOST: boolean
  UPLOADS_DIR: string
  DEMO: '0' | '1'
}
/** With values that the start command provides where they are unset. */
export type RunningEnv = Env & { DATABASE_URL: string; AUTH_SECRET: string }

/** @throws EnvError with a line per wrong setting: its name, its value (secrets are not shown), what is allowed. */
export function checkEnv(source: Record<string, string | undefined>): Env {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()))
  const { success, data, error } = settings.safeParse(set)
  if (!success) throw new EnvError(error.issues.map((issue) => faultOf(issue, set)))
  if (data.NODE_ENV === 'production' && data.DATABASE_URL && !data.AUTH_SECRET) {
    throw new EnvError([
      'AUTH_SECRET is not set; with NODE_ENV=production and DATABASE_URL it has to be (at least 32 ' +
        'characters, the same for every instance): openssl rand -hex 32',
    ])
  }
  if (data.MODERATION_URL && !data.MODERATION_SECRET) {
    throw new EnvError([
      'MODERATION_SECRET is not set; with MODERATION_URL it has to be (at least 32 characters, known ' +
        'to the checker): openssl rand -hex 32',
    ])
  }
  for (const name of ['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const) {
    if (data.S3_BUCKET && !data[name])
      throw new EnvError([`${name} is not set; with S3_BUCKET it has to be: a key of the store`])
  }
  return {
    ...data,
    SITE_URL: data.SITE_URL ?? `http://localhost:${data.PORT}`,
    ANY_HOST: data.SITE_URL === undefined,
    UPLOADS_DIR: data.UPLOADS_DIR ?? join(data.DATA_DIR, 'uploads'),
    // No demo stories in an operator's own database.
    DEMO: data.DEMO ?? (data.DATABASE_URL ? '0' : '1'),
  }
}

export class EnvError extends Error {
  override name = 'EnvError'

  constructor(readonly faults: string[]) {
    super(faults.join('\n'))
  }
}

let running: RunningEnv | undefined

/** Read at first use, so that a build needs no settings. */
export function env(): RunningEnv {
  if (!running) {
    running = toRunningEnv(checkEnv(process.env))
    // NextAuth reads this variable itself.
    process.env.NEXTAUTH_URL = running.SITE_URL
  }
  return running
}

/** AUTH_SECRET for writing, AUTH_SECRET_PREVIOUS for reading only. */
export function secrets(): [current: string, ...previous: string[]] {
  const { AUTH_SECRET, AUTH_SECRET_PREVIOUS } = env()
  return AUTH_SECRET_PREVIOUS ? [AUTH_SECRET, AUTH_SECRET_PREVIOUS] : [AUTH_SECRET]
}

/** Never throws, since errors of the settings have to be logged. */
export function logSettings(): { level: string; format?: 'json' | 'text' } {
  const { LOG_LEVEL, LOG_FORMAT } = settings.shape
  const level = LOG_LEVEL.safeParse(process.env.LOG_LEVEL).data ?? 'info'
  const format = LOG_FORMAT.safeParse(process.env.LOG_FORMAT).data
  return format ? { level, format } : { level }
}

/** The folders of the machine's programs. */
export function searchPath(): string {
  return process.env.PATH ?? ''
}

export function isProduction(): boolean {
  return process.env.NODE_ENV === 'production'
}

function isBuilding(): boolean {
  return process.env.NEXT_PHASE === 'phase-production-build'
}

/** Read while modules load, unlike env(). Null: the demo's site. */
export function siteFile(): string | null {
  return isBuilding() ? null : process.env.SITE_FILE?.trim() || null
}

/** Getters that throw where a setting is missing that npm start provides. */
function toRunningEnv({ DATABASE_URL, AUTH_SECRET, ...rest }: Env): RunningEnv {
  return {
    ...rest,
    get DATABASE_URL() {
      return required('DATABASE_URL', DATABASE_URL)
    },
    get AUTH_SECRET() {
      return required('AUTH_SECRET', AUTH_SECRET)
    },
  }
}

function required(name: string, value: string | undefined): string {
  if (value) return value
  throw new EnvError([`${name} is not set. npm start sets it for what it runs.`])
}

const secret = [
  'DATABASE_URL',
  'LISTEN_DATABASE_URL',
  'MIGRATE_DATABASE_URL',
  'EDITOR_DATABASE_URL',
  'AUTH_SECRET',
  'AUTH_SECRET_PREVIOUS',
  'SMTP_URL',
  'S3_SECRET_ACCESS_KEY',
  'ADMIN_TOKEN',
  'MODERATION_URL',
  'MODERATION_SECRET',
  'BAIDU_PUSH_URL',
]

function faultOf(issue: z.core.$ZodIssue, set: Record<string, string | undefined>): string {
  const name = String(issue.path[0])
  const shown = secret.includes(name) ? 'a value that is not allowed' : `"${set[name]}"`
  return `${name} is ${shown}; allowed: ${issue.message}`
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { requireBuild } from '../release/ensure-build'
import { allocatorEnv, instanceArgs } from '../portal/serve'

export interface Instance {
  url: string
  pid: number
  /** Does not follow redirects. */
  get: (path: string, headers?: Record<string, string>) => Promise<Response>
  /** The value of `xiaowen_NAME` in /api/metrics. */
  metric: (name: string) => Promise<number>
  /** Returns the exit code. */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>
}

type Env = Record<string, string>

const STARTUP_TIMEOUT_MS = 60_000

/** Also set by playwright.config.ts. */
export const ADMIN_TOKEN = 'lets-tests-in-'.repeat(4)
/** Headers that open metrics and the details of health. */
export const asAdmin = { authorization: `Bearer ${ADMIN_TOKEN}` }

/** Starts an instance of the built portal on this database and returns when it is healthy. */
export async function startInstance(
  databaseUrl: string,
  siteUrl?: string,
  env: Env = {},
): Promise<Instance> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const dataDir = mkdtempSync(join(tmpdir(), 'xiaowen-instance-'))
  // The logs of a run are checked at its end (log-faults.ts).
  const logDir = process.env.E2E_LOG_DIR ?? dataDir
  const logFile = join(logDir, `instance-${port}.log`)
  const log = openSync(logFile, 'a')
  const { MEMORY_MB, WORKERS = '1' } = env
  const args = instanceArgs(MEMORY_MB ? Number(MEMORY_MB) : undefined, Number(WORKERS))
  const child = spawn(process.execPath, args, {
    cwd: requireBuild(),
    env: {
      ...process.env,
      ...allocatorEnv,
      NODE_ENV: 'production',
      PORT: String(port),
      SITE_URL: siteUrl ?? url,
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl,
      ADMIN_TOKEN,
      DRAIN_SECONDS: '0',
      AUTH_SECRET: 'only-for-tests-'.repeat(4),
      ...env,
    },
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  const exited = once(child, 'exit').then(([code]) => code as number | null)
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(url + path, { headers, redirect: 'manual' })
  const until = Date.now() + STARTUP_TIMEOUT_MS
  while (!(await isHealthy(get))) {
    if (child.exitCode !== null || Date.now() > until)
      throw new Error(`the instance did not come up: ${readFileSync(logFile, 'utf8')}`)
    await delay(50)
  }
  return {
    url,
    pid: child.pid ?? 0,
    get,
    metric: async (name) => {
      const text = await (await get('/api/metrics', asAdmin)).text()
      return Number(new RegExp(`^xiaowen_${name} (\\d+)$`, 'm').exec(text)?.[1])
    },
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal)
      const code = await exited
      rmSync(dataDir, { recursive: true, force: true })
      return code
    },
  }
}

/** Whether it has its database and its LISTEN connection. */
async function isHealthy(get: Instance['get']): Promise<boolean> {
  const health = await get('/api/health')
    .then((answer) => answer.json() as Promise<{ database: boolean; announced: boolean }>)
    .catch(() => null)
  return health !== null && health.database && health.announced
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

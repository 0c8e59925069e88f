import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { onShutdown } from '../portal/shutdown'
import { freePort } from '../run/port.mjs'

export interface Portal {
  url: string
  dataDir: string
  /** The pid of npm start. */
  launcher: number
  /** The pid of the server, null while there is none. */
  serverPid: () => number | null
  /** The exit code of npm start, once it has ended. */
  ended: Promise<number | null>
  /** The last 100,000 characters that it printed. */
  output: () => string
  stop: () => Promise<void>
}

const STARTUP_TIMEOUT_MS = 120_000

/** Runs npm start with these settings in a temporary data folder, and returns when it says that it is ready. */
export async function startPortal(env: Record<string, string>): Promise<Portal> {
  const dataDir = env.DATA_DIR ?? mkdtempSync(join(tmpdir(), 'xiaowen-chaos-'))
  const port = String(await freePort())
  const child = spawn(process.execPath, ['scripts/run.mjs', 'start'], {
    env: {
      NODE_ENV: 'test',
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: port,
      SITE_URL: `http://127.0.0.1:${port}`,
      DEMO: '0',
      // Readers set X-Forwarded-For, so that no rate limit applies.
      TRUST_PROXY: '1',
      ...env,
      DATA_DIR: dataDir,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-100_000)))
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  const launcher = child.pid ?? 0
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    if (!env.DATA_DIR) rmSync(dataDir, { recursive: true, force: true })
  }
  onShutdown(stop)
  const url = `http://127.0.0.1:${port}`
  const until = Date.now() + STARTUP_TIMEOUT_MS
  // A server that dies before npm start has seen it healthy ends npm start too.
  while (!output.includes('晓闻 is ready')) {
    if (child.exitCode !== null || Date.now() > until)
      throw new Error(`the portal did not start:\n${output}`)
    await delay(100)
  }
  return {
    url,
    dataDir,
    launcher,
    serverPid: () => findServer(launcher),
    ended,
    output: () => output,
    stop,
  }
}

/** Linux only: the launcher's child that runs build/server.cjs. */
function findServer(launcher: number): number | null {
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8')
      if (state !== 'Z' && Number(parent) === launcher && command.includes('build/server.cjs'))
        return Number(name)
    } catch {
      // The process has exited meanwhile.
    }
  }
  return null
}

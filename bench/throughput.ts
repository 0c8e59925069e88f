import { once } from 'node:events'
import { spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Instance, startInstance } from '../scripts/testing/instance'
import { requestsPerSecond } from './wrk'
import { median, formatInteger } from './statistics'

const ROUNDS = 3
const headers = { 'accept-encoding': 'br' }

/** Requests per second for one page: ours, and bare node:http with the same bytes and headers. */
export async function measureThroughput(databaseUrl: string, path: string): Promise<void> {
  const portal = await startInstance(databaseUrl)
  const bare = await startBareServer(portal, path)
  const subjects = { bare: bare.url, ours: portal.url + path }
  const rates = { bare: [], ours: [] } as Record<keyof typeof subjects, number[]>
  for (const url of Object.values(subjects)) await requestsPerSecond(url, headers, 2)
  // Alternating runs, so that noise on the machine affects both.
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, url] of Object.entries(subjects)) {
      rates[name as keyof typeof subjects].push(await requestsPerSecond(url, headers))
    }
  }
  const [bareRate, oursRate] = [median(rates.bare), median(rates.ours)]
  console.log(
    `answers a second for ${path}, br: ${formatInteger(oursRate)}; bare node:http ${formatInteger(bareRate)}`,
  )
  console.log(`ratio to bare node:http: ${(oursRate / bareRate).toFixed(2)}`)
  bare.stop()
  await portal.stop()
}

async function startBareServer(
  ours: Instance,
  path: string,
): Promise<{ url: string; stop(): void }> {
  const answer = await ours.get(path, headers)
  const bareHeaders = Object.fromEntries(
    [...answer.headers].filter(
      ([name]) => !['content-length', 'connection', 'keep-alive', 'date'].includes(name),
    ),
  )
  // fetch decompresses the body, so it is compressed again at the same quality.
  const { brotliCompressSync, constants } = await import('node:zlib')
  const text = Buffer.from(await answer.arrayBuffer())
  const file = join(mkdtempSync(join(tmpdir(), 'xiaowen-bench-')), 'body')
  writeFileSync(file, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }))
  const child = spawn(
    process.execPath,
    ['bench/bare-server.mjs', file, JSON.stringify(bareHeaders)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const [port] = (await once(child.stdout, 'data')) as [Buffer]
  return { url: `http://127.0.0.1:${port.toString().trim()}${path}`, stop: () => void child.kill() }
}

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, get, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'xiaowen-shutdown-'))
const program = join(folder, 'server.cjs')
const patient = { timeout: 20_000, interval: 100 }
const agent = new Agent({ keepAlive: true })
let child: ChildProcess
let ended: Promise<unknown[]>
let port: number
let output: string

beforeAll(async () => {
  const entryPoints = ['server/testing/small-server.ts']
  await build({ entryPoints, outfile: program, bundle: true, platform: 'node' })
})
afterEach(() => child.kill('SIGKILL'))
afterAll(() => rmSync(folder, { recursive: true }))

async function start(env: Record<string, string>): Promise<void> {
  child = spawn(process.execPath, [program], { env: { ...process.env, ...env } })
  ended = once(child, 'exit')
  output = ''
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  await expect.poll(() => output, patient).toMatch(/^\d+\n/)
  port = Number.parseInt(output)
}

async function ask(path: string): Promise<IncomingMessage & { text: string }> {
  const [answer] = (await once(get({ port, path, agent, host: '127.0.0.1' }), 'response')) as [
    IncomingMessage,
  ]
  let text = ''
  for await (const chunk of answer) text += String(chunk)
  return Object.assign(answer, { text })
}

test('after SIGTERM requests are answered with Connection: close and readiness fails', async () => {
  await start({ DRAIN_SECONDS: '1' })
  const held = ask('/held')
  expect((await ask('/')).headers.connection).toBe('keep-alive')
  child.kill('SIGTERM')
  await expect.poll(async () => (await ask('/ready')).statusCode, patient).toBe(503)
  const answer = await ask('/release')
  expect([answer.statusCode, answer.headers.connection]).toEqual([200, 'close'])
  const underWay = await held
  expect([underWay.text, underWay.headers.connection]).toEqual(['at last', 'close'])
  expect((await ended)[0]).toBe(0)
  expect(output).toMatch(/flushed/)
})

test('SIGINT closes the port at once and waits SHUTDOWN_SECONDS for open requests', async () => {
  await start({ SHUTDOWN_SECONDS: '1' })
  const held = ask('/held').catch((error: unknown) => error)
  await ask('/')
  child.kill('SIGINT')
  const refused = () => ask('/').then(String, (error: unknown) => error)
  await expect.poll(refused, patient).toMatchObject({ code: 'ECONNREFUSED' })
  expect(await held).toMatchObject({ code: 'ECONNRESET' })
  expect((await ended)[0]).toBe(0)
})

test('a second signal ends the process, a duplicate of the first does not', async () => {
  await start({})
  const held = ask('/held').catch((error: unknown) => error)
  await ask('/')
  child.kill('SIGTERM')
  child.kill('SIGTERM')
  await expect.poll(async () => (await ask('/ready')).statusCode, patient).toBe(503)
  await expect.poll(() => (child.kill('SIGTERM'), child.exitCode), patient).toBe(1)
  expect(await held).toMatchObject({ code: 'ECONNRESET' })
  expect(output).not.toMatch(/flushed/)
})

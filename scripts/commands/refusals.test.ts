import { createServer, type Server } from 'node:net'
import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { makeTestDataDir, runCommand } from '../testing/command'
import { freePort } from '../run/port.mjs'

describe('npm start refuses in one line, with the remedy', () => {
  test('a Node that is too old', async () => {
    expect(await refusal({ XIAOWEN_NODE_VERSION: '18.20.4' })).toMatch(
      /^xiaowen: Node.js 18.20.4 is too old .* Install Node.js 22 or 24/,
    )
  })

  test('a port in use', async () => {
    const port = await occupiedPort()
    const dataDir = makeTestDataDir()
    expect(await refusal({ PORT: String(port), DATA_DIR: dataDir })).toBe(
      `xiaowen: Port ${port} is in use. Stop what listens there, or choose another: PORT=${port + 1} npm start`,
    )
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false)
    expect(existsSync(join(dataDir, 'start.lock'))).toBe(false)
  })

  test('a data folder that is a file', async () => {
    const file = join(makeTestDataDir(), 'file')
    writeFileSync(file, '')
    expect(await refusal({ DATA_DIR: join(file, 'data') })).toMatch(
      /^xiaowen: The folder .* \(DATA_DIR\) can't be written \(ENOTDIR\).*set DATA_DIR/,
    )
  })

  test('a bad setting', async () => {
    expect(await refusal({ DEMO: 'maybe' })).toBe(
      'xiaowen: DEMO is "maybe"; allowed: 0 (no demo content) or 1',
    )
  })

  test("the demo's site names in production", async () => {
    const production = { NODE_ENV: 'production' }
    expect(await refusal(production)).toMatch(
      /^xiaowen: The site still has .* organisation\.email, .* footer\.licences\.0\.label.* set SITE_FILE/,
    )
    const file = join(makeTestDataDir(), 'site.yaml')
    writeFileSync(file, 'name: 晨报')
    const line = await refusal({ ...production, SITE_FILE: file })
    expect(line).toMatch(/ footer\.police\.label/)
    expect(line).not.toMatch(/ name[,:]/)
  })

  test('an invalid SITE_FILE', async () => {
    const file = join(makeTestDataDir(), 'site.yaml')
    writeFileSync(file, 'nmae: 晨报')
    expect(await refusal({ SITE_FILE: file })).toMatch(
      /^xiaowen: SITE_FILE .*site\.yaml: .*Unrecognized key: "nmae"/,
    )
    expect(await refusal({ SITE_FILE: join(makeTestDataDir(), 'none.yaml') })).toMatch(
      /^xiaowen: SITE_FILE .*none\.yaml can't be read: ENOENT/,
    )
  })

  test('a database that does not answer', async () => {
    const url = `postgres://u:hunter2@127.0.0.1:${await freePort()}/x`
    const line = await refusal({ DATABASE_URL: url })
    expect(line).toMatch(
      /^xiaowen: DATABASE_URL \(postgres:\/\/u:\*\*\*@.* does not answer: .*unset it/,
    )
  })

  test('a database that accepts connections and never responds', async () => {
    const url = `postgres://u@127.0.0.1:${await occupiedPort()}/x`
    expect(await refusal({ DATABASE_URL: url })).toMatch(/does not answer: timeout/)
  })

  test('a wrong password', async () => {
    const url = new URL(inject('clusterUrl'))
    url.password = 'hunter2'
    const line = await refusal({ DATABASE_URL: url.href })
    expect(line).toMatch(/password authentication failed.* Correct its user and password\.$/)
    expect(line).not.toContain('hunter2')
  })

  test('a second start on the same data folder, while the first goes on', async () => {
    const dataDir = makeTestDataDir()
    const url = `postgres://u@127.0.0.1:${await occupiedPort()}/x`
    const first = runCommand(['start'], { ...(await isolatedEnv(dataDir)), DATABASE_URL: url })
    await first.waitForOutput('Connecting to the database')
    expect(await refusal({ DATA_DIR: dataDir })).toMatch(
      new RegExp(`^xiaowen: Process ${first.pid} is already running .* kill ${first.pid}`),
    )
    expect(existsSync(join(dataDir, 'start.lock'))).toBe(true)
  })
})

/** The error line of a refused start; fails if it prints anything else besides its steps. */
async function refusal(env: Record<string, string>): Promise<string> {
  const { code, output } = await runCommand(['start'], {
    ...(await isolatedEnv(makeTestDataDir())),
    ...env,
  }).ended
  expect(code).toBe(1)
  const lines = output.trim().split('\n')
  expect(lines.filter((line) => !/^[·✓✗] /.test(line))).toHaveLength(1)
  return lines.at(-1) ?? ''
}

async function isolatedEnv(dataDir: string): Promise<Record<string, string>> {
  return { DATA_DIR: dataDir, PORT: String(await freePort()) }
}

async function occupiedPort(): Promise<number> {
  const server: Server = createServer().listen(0)
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

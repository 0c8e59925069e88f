import { existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  isProcessAlive,
  makeTempDataDir,
  postmasterPid,
  type RunningCommand,
  runCommand,
  runNpm,
} from '../testing/command'
import { acquireLock } from '../run/lock.mjs'
import { freePort } from '../run/port.mjs'
import { withClient } from '../database/connection'

// Shared: each test leaves the cluster stopped, and creating one takes seconds.
let dataDir: string

beforeAll(() => {
  dataDir = makeTempDataDir()
})

afterAll(() => rmSync(dataDir, { recursive: true }))

// dash forks for the last command of a script; bash replaces itself (exec).
test.for(['/bin/dash', '/bin/bash'].filter((shell) => existsSync(shell)))(
  'SIGTERM to npm with the shell %s stops Postgres and exits with 0',
  async (shell) => {
    const studio = await startStudio((args, env) => runNpm(shell, args, env))
    const pid = postmasterPid(dataDir) ?? 0
    expect(isProcessAlive(pid)).toBe(true)
    studio.kill('SIGTERM')
    expect((await studio.ended).code).toBe(0)
    // A zombie stays in the process table until its parent reaps it.
    await expect.poll(() => isProcessAlive(pid)).toBe(false)
  },
)

test('SIGTERM while Postgres starts leaves no Postgres running', async () => {
  const run = runCommand(['db', 'migrate'], { DATA_DIR: dataDir })
  await expect.poll(() => postmasterPid(dataDir), { timeout: 30_000, interval: 5 }).not.toBe(null)
  run.kill('SIGTERM')
  await run.ended
  expect(postmasterPid(dataDir)).toBe(null)
})

test('only the owner can read the password file', () => {
  expect(statSync(join(dataDir, 'postgres.json')).mode & 0o777).toBe(0o600)
})

test('after kill -9 the next command adopts the orphaned Postgres and stops it at its end', async () => {
  const killed = await startStudio()
  const orphan = postmasterPid(dataDir)
  killed.kill('SIGKILL')
  await killed.ended
  expect(postmasterPid(dataDir)).toBe(orphan)
  expect(await runCommand(['db', 'migrate'], { DATA_DIR: dataDir }).ended).toMatchObject({
    code: 0,
  })
  expect(postmasterPid(dataDir)).toBe(null)
})

test('after kill -9 of Postgres too, the next command recovers the data', async () => {
  const killed = await startStudio()
  process.kill(postmasterPid(dataDir) ?? 0, 'SIGKILL')
  killed.kill('SIGKILL')
  await killed.ended
  expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(true)
  expect(await runCommand(['db', 'migrate'], { DATA_DIR: dataDir }).ended).toMatchObject({
    code: 0,
  })
})

test('two commands share one Postgres, which stops with the last of them', async () => {
  const studio = await startStudio()
  expect((await runCommand(['db', 'migrate'], { DATA_DIR: dataDir }).ended).code).toBe(0)
  const { code, output } = await runCommand(['db', 'url'], { DATA_DIR: dataDir }).ended
  expect(code).toBe(0)
  expect(output).toMatch(/^postgresql:\/\/xiaowen:\w+@127\.0\.0\.1:\d+\/xiaowen\n$/)
  studio.kill('SIGINT')
  expect((await studio.ended).code).toBe(0)
  const after = await runCommand(['db', 'url'], { DATA_DIR: dataDir }).ended
  expect(after).toMatchObject({
    code: 1,
    output: expect.stringContaining('is not running') as string,
  })
})

test('reset can be repeated, asks before it deletes accounts, and refuses while a portal runs', async () => {
  const env = { DATA_DIR: dataDir, DEMO: '0' }
  const reset = (...more: string[]) => runCommand(['db', 'reset', ...more], env).ended
  expect(await reset()).toMatchObject({ code: 0 })
  expect(await reset()).toMatchObject({ code: 0 })
  const studio = await startStudio()
  const { output: url } = await runCommand(['db', 'url'], env).ended
  await withClient(url.trim(), async (client) => {
    await client.query("INSERT INTO reader.account (nickname) VALUES ('小明')")
    expect(await reset()).toMatchObject({
      code: 1,
      output: expect.stringContaining('deletes 1 account in the embedded database') as string,
    })
    await client.query("SET application_name = 'xiaowen listener'")
    expect(await reset('--yes')).toMatchObject({
      code: 1,
      output: expect.stringContaining('1 running instance(s) of the portal') as string,
    })
    expect((await client.query('SELECT FROM reader.account')).rowCount).toBe(1)
  })
  const release = await acquireLock(join(dataDir, 'start.lock'))
  expect((await reset('--yes')).output).toContain('is already running on this data folder')
  release()
  expect(await reset('--yes')).toMatchObject({ code: 0 })
  studio.kill('SIGTERM')
  await studio.ended
  expect(await runCommand(['db', 'migrate'], env).ended).toMatchObject({ code: 0 })
})

async function startStudio(run = runCommand): Promise<RunningCommand> {
  const port = String(await freePort())
  const studio = run(['studio', '--port', port], { DATA_DIR: dataDir })
  await studio.waitForOutput(`localhost:${port}`)
  return studio
}

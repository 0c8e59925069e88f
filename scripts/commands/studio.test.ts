import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { withClient } from '../database/connection'
import { freePort } from '../run/port.mjs'
import { makeTestDataDir, runCommand } from '../testing/command'
import { createDatabase, type TestDatabase } from '../testing/database'

let database: TestDatabase
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.drop())

test('Studio says who edits and why a row is refused, hides _prisma_migrations, and outlives its server', async () => {
  const port = await freePort()
  const studio = runCommand(['studio', '--port', String(port), '--as', 'wang+a@example.org'], {
    DATA_DIR: makeTestDataDir(),
    DATABASE_URL: database.url,
  })
  await studio.waitForOutput(`http://localhost:${port}`)

  const insert = 'insert into story (title, column_slug) values ($1, $2)'
  expect(await query(port, insert, ['港口', 'nosuch'])).toMatchObject([
    { message: '栏目不存在：请填栏目的网址名，如 shixun。填的是“nosuch”。' },
  ])

  // What the database knows of the editor in a trigger of the row.
  await withClient(database.url, (client) =>
    client.query(`
      create function public.note_editor() returns trigger language plpgsql as $$
      begin new.source := current_setting('application_name'); return new; end $$;
      create trigger note_editor before insert on story for each row execute function public.note_editor()`),
  )
  expect(
    await query(port, 'insert into story (title) values ($1) returning source', ['港']),
  ).toEqual([null, [{ source: 'wang+a@example.org' }]])

  const tables = `select relname as name, '[]'::json as columns from pg_class where relname in ('story', '_prisma_migrations')`
  expect(await query(port, tables)).toEqual([null, [{ name: 'story', columns: [] }]])

  const [server = 0] = childrenOf(studio.pid)
  process.kill(server, 'SIGKILL')
  await studio.waitForOutput('Prisma Studio ended by itself (signal SIGKILL); starting it again')
  const away = await send(port, 'select 1')
  if (away.status === 502) expect(await away.text()).toContain('Studio 的后台刚刚断开')
  await expect
    .poll(async () => (await send(port, 'select 1')).status, { timeout: 30_000 })
    .toBe(200)
  studio.kill('SIGTERM')
  expect((await studio.ended).code).toBe(0)
})

test('without --as the database reads that it was Studio; a time is of the site', async () => {
  const port = await freePort()
  const studio = runCommand(['studio', `--port=${port}`], {
    DATA_DIR: makeTestDataDir(),
    DATABASE_URL: database.url,
  })
  await studio.waitForOutput(`http://localhost:${port}`)
  const asked = `select current_setting('application_name') as editor, '2026-11-28 08:00'::timestamptz as at`
  expect(await query(port, asked)).toEqual([
    null,
    [{ editor: 'studio', at: '2026-11-28T00:00:00.000Z' }],
  ])
  studio.kill('SIGTERM')
  expect((await studio.ended).code).toBe(0)
})

test.each<[string[], RegExp]>([
  [['--as', 'wang'], /^xiaowen: --as is "wang", which is no e-mail address/m],
  [
    ['--port', new URL(inject('clusterUrl')).port],
    /^xiaowen: Port \d+ can't be used \(EADDRINUSE\)\. .* npm run studio -- --port 5555$/m,
  ],
  [['--unknown'], /unknown or unexpected option: --unknown/],
])('%j is refused', async (args, message) => {
  const env = { DATA_DIR: makeTestDataDir(), DATABASE_URL: database.url }
  const { code, output } = await runCommand(['studio', ...args], env).ended
  expect(output).toMatch(message)
  expect(code).toBe(1)
})

async function query(port: number, sql: string, parameters: unknown[] = []): Promise<unknown> {
  return (await send(port, sql, parameters)).json()
}

/** As Studio's page sends it. */
function send(port: number, sql: string, parameters: unknown[] = []): Promise<Response> {
  return fetch(`http://localhost:${port}/bff`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: `http://localhost:${port}` },
    body: JSON.stringify({ procedure: 'query', query: { sql, parameters } }),
  })
}

function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number)
}

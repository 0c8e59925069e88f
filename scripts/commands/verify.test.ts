import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '../testing/database'
import { makeTestDataDir, runCommand } from '../testing/command'

let database: TestDatabase
let client: Client

beforeAll(async () => {
  database = await createDatabase()
  client = new Client(database.url)
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

/** Two stories of four versions, as the owner who has the trigger out of the way. */
beforeEach(async () => {
  await client.query(`
    alter table newsroom.revision disable trigger user;
    truncate story, newsroom.revision restart identity cascade;
    insert into story (title) values ('一'), ('二')`)
  for (const title of ['甲', '乙', '丙']) await client.query('update story set title = $1', [title])
})

test('finds nothing where nothing was touched, whatever triggers wrote', async () => {
  await client.query(`
    update story set correction = '人名有误，已更正' where id = 1;
    update story set correction = '地名有误，已更正', title = '丁' where id = 1;
    delete from correction where story_id = 1 and text = '地名有误，已更正';
    update story set status = 'deleted', deleted_at = now() - interval '31 days' where id = 2;
    delete from story where id = 2`)
  expect(await verify()).toEqual({ code: 0, lines: ['11 revisions, 0 faults'] })
})

test.each([
  [
    `update newsroom.revision set before = '{"title": "假"}' where story_id = 1 and version = 2`,
    'story 1, version 2: changed',
  ],
  [
    `update newsroom.revision set author = '别人' where story_id = 2 and version = 3`,
    'story 2, version 3: changed',
  ],
  [
    `update newsroom.revision set at = at - interval '1 hour' where story_id = 2 and version = 1`,
    'story 2, version 1: changed',
  ],
  [
    'delete from newsroom.revision where story_id = 1 and version = 1',
    'story 1, version 2: missing',
  ],
  [
    'delete from newsroom.revision where story_id = 1 and version = 2',
    'story 1, version 3: missing',
  ],
  [
    'delete from newsroom.revision where story_id = 2 and version = 3',
    'story 2, version 3: missing',
  ],
  [rewritten('version = 2'), 'story 1, version 3: out of order'],
])('names what was touched: %s', async (touch, line) => {
  await client.query(touch)
  const { code, lines } = await verify()
  expect(lines[0]).toBe(line)
  expect(code).toBe(1)
  expect(lines.at(-1)).toMatch(/^\d revisions, 1 faults$/)
})

test('takes no arguments', async () => {
  const { code, lines } = await verify(['all'])
  expect(code).toBe(1)
  expect(lines.join()).toContain('npm run verify')
})

/** Changed together with its own hash, which the next revision still holds as it was. */
function rewritten(condition: string): string {
  return `
    update newsroom.revision r set before = '{"title": "假"}', hash = newsroom.revision_hash(previous_hash, story_id,
      version, at, account_id, author, way, '{"title": "假"}') where story_id = 1 and ${condition}`
}

async function verify(args: string[] = []) {
  const env = { DATABASE_URL: database.url, DATA_DIR: makeTestDataDir() }
  const { code, output } = await runCommand(['verify', ...args], env).ended
  const lines = output.split('\n').filter((line) => /^story |revisions,|^xiaowen:/.test(line))
  return { code, lines }
}

/** What Studio or SQL wrote over another's change (docs/decisions/041-revisions.md). */
import { beforeEach, expect, test } from 'vitest'
import { readersFixture, hong, ming } from './testing/readers'

const { sql } = readersFixture()

beforeEach(async () => {
  await sql('alter table newsroom.revision disable trigger user')
  await sql('truncate newsroom.overwrite, newsroom.revision')
  await sql('alter table newsroom.revision enable trigger user')
})

const overwrites = () =>
  sql(`select version, fields, account_id, author, way, lost_account_id, lost_author from newsroom.overwrite
    order by id`)

async function write(as: { account?: number; name?: string; way?: string }, change: string) {
  const { account = '', name = 'psql', way = '' } = as
  await sql(
    `set application_name = '${name}'; set xiaowen.account = '${account}'; set xiaowen.way = '${way}'`,
  )
  await sql(`update story set ${change} where id = 1`)
}

const desk = (account: number, change: string) => write({ account, way: 'desk' }, change)

test('SQL that changes a field within minutes of the desk is noted, with what both touched', async () => {
  await desk(ming, `title = '甲', summary = '甲'`)
  await write({}, `title = '乙', byline = '乙'`)
  expect(await overwrites()).toEqual([
    {
      version: 2,
      fields: ['title'],
      account_id: null,
      author: 'psql',
      way: 'sql',
      lost_account_id: ming,
      lost_author: '',
    },
  ])
})

test('only the last one who changed a field lost it', async () => {
  await desk(ming, `title = '甲', summary = '甲'`)
  await desk(hong, `title = '乙'`)
  await write({ name: 'a@b.example', way: 'studio' }, `title = '丙', summary = '丙'`)
  expect(await overwrites()).toMatchObject([
    { fields: ['summary'], lost_account_id: ming },
    { fields: ['title'], lost_account_id: hong },
  ])
})

test.each([
  ['the desk, which merges', () => desk(hong, `title = '乙'`)],
  ['an import, which leaves what was changed', () => write({ way: 'import' }, `title = '乙'`)],
  ['another field', () => write({}, `summary = '乙'`)],
  ['the state alone', () => write({}, `status = 'withdrawn'`)],
])('%s is none', async (_, change) => {
  await desk(ming, `title = '甲', status = 'draft'`)
  await change()
  expect(await overwrites()).toEqual([])
})

test('who goes on writing under another name overwrites nobody', async () => {
  await sql(`update reader.account set email = 'ming@example.org' where id = ${ming}`)
  await desk(ming, `title = '甲'`)
  await write({ name: 'ming@example.org', way: 'studio' }, `title = '乙'`)
  await write({ name: 'ming@example.org', way: 'studio' }, `title = '丙'`)
  expect(await overwrites()).toEqual([])
})

test('a change of more than ten minutes ago is read before it is written over', async () => {
  await desk(ming, `title = '甲'`)
  await sql('alter table newsroom.revision disable trigger protect')
  await sql(`update newsroom.revision set at = at - interval '11 minutes' where story_id = 1`)
  await sql('alter table newsroom.revision enable trigger protect')
  await write({}, `title = '乙'`)
  expect(await overwrites()).toEqual([])
})

test('a purged story takes its entries along', async () => {
  await desk(ming, `title = '甲'`)
  await write({}, `title = '乙'`)
  await sql(
    `update story set status = 'deleted', deleted_at = now() - interval '31 days' where id = 1`,
  )
  await sql('delete from story where id = 1')
  expect(await overwrites()).toEqual([])
})

/** docs/decisions/042-rights.md */
import { describe, expect, test } from 'vitest'
import { gang, hong, ming, readersFixture } from './testing/readers'
import type { Row } from './testing/sql'

const { sql } = readersFixture()

const everything = 'write edit review proof publish curate media moderate admin'
const lastAdmin = { code: '23514', constraint: '至少要有一位管理员' }

describe('an account has the rights of its role', () => {
  test.each([
    ['reader', ''],
    ['moderator', 'moderate'],
    ['editor', 'write edit review proof publish curate media moderate'],
    ['admin', everything],
  ])('%s: %s', async (role, rights) => {
    await sql(`update reader.account set role = '${role}' where id = ${ming}`)
    expect(await rightsOf(ming)).toBe(rights)
    expect(await has(ming, 'moderate', 'shixun')).toBe(rights !== '')
    expect(await has(ming, 'edit', null)).toBe(rights.includes('edit'))
    await sql(`insert into reader.account (nickname, role) values ('另一位', 'admin')`)
    await sql(
      `update reader.account set banned_until = now() + interval '1 day' where id = ${ming}`,
    )
    expect(await rightsOf(ming)).toBe('')
    expect(await has(ming, 'moderate', null)).toBe(false)
  })
})

describe('a row', () => {
  test('gives a right for a column or for all, and follows the column’s name', async () => {
    await give(ming, 'edit', 'shixun')
    await give(hong, 'edit')
    expect(await has(ming, 'edit', 'shixun')).toBe(true)
    expect(await has(ming, 'edit', 'other')).toBe(false)
    expect(await has(ming, 'edit', null)).toBe(false)
    expect(await has(ming, 'publish', 'shixun')).toBe(false)
    expect(await has(hong, 'edit', 'other')).toBe(true)
    expect(await has(hong, 'edit', null)).toBe(true)
    await sql('update story set column_slug = $1', ['other'])
    await sql(`update "column" set slug = 'xin' where slug = 'shixun'`)
    expect(await has(ming, 'edit', 'xin')).toBe(true)
    await sql(`delete from "column" where slug = 'xin'`)
    expect(await rightsOf(ming)).toBe('')
    await sql(`update reader.account set banned_until = now() + interval '1 day'`)
    expect(await has(hong, 'edit', null)).toBe(false)
  })

  test('of admin gives everything', async () => {
    await give(ming, 'admin')
    expect(await rightsOf(ming)).toBe(everything)
    expect(await has(ming, 'publish', 'shixun')).toBe(true)
  })

  test('is there once, also for all columns', async () => {
    const again = { constraint: '这个账号已有这项权限' }
    await give(ming, 'edit')
    await give(ming, 'edit', 'shixun')
    await expect(give(ming, 'edit')).rejects.toMatchObject(again)
    await expect(give(ming, 'edit', 'shixun')).rejects.toMatchObject(again)
  })

  test.each(['admin', 'moderate', 'media'])('of %s can’t be for one column', async (right) => {
    await expect(give(ming, right, 'shixun')).rejects.toMatchObject({
      constraint: '图片、审核和管理权限不分栏目',
    })
  })

  test('ranks its account above readers', async () => {
    await give(ming, 'proof', 'shixun')
    await give(hong, 'admin')
    const ranks = await sql(
      'select id, newsroom.rank_of(id) as rank from reader.account order by 1',
    )
    expect(ranks.map(({ rank }) => rank)).toEqual(['moderator', 'admin', 'reader'])
  })
})

describe('the last admin', () => {
  test.each([
    ['role', 'a lower role', `update reader.account set role = 'editor' where id = ${ming}`],
    ['role', 'a ban', `update reader.account set banned_until = now() + interval '1 day'`],
    ['role', 'deletion', `delete from reader.account where id = ${ming}`],
    ['role', 'deletion of all', 'delete from reader.account'],
    ['right', 'a row deleted', `delete from newsroom.staff_right`],
    ['right', 'a row changed', `update newsroom.staff_right set "right" = 'edit'`],
    ['right', 'a ban', `update reader.account set banned_until = now() + interval '1 day'`],
    ['right', 'deletion', `delete from reader.account where id = ${ming}`],
  ])('by %s is not lost by %s', async (kind, _, change) => {
    if (kind === 'right') await give(ming, 'admin')
    else await sql(`update reader.account set role = 'admin' where id = ${ming}`)
    await expect(sql(change)).rejects.toMatchObject(lastAdmin)
    // A second one, in the other way, makes it possible, and is the last one then.
    if (kind === 'right') await sql(`update reader.account set role = 'admin' where id = ${hong}`)
    else await give(hong, 'admin')
    if (!change.includes('where') && change.includes('account')) {
      await expect(sql(change)).rejects.toMatchObject(lastAdmin)
    } else {
      await sql(change)
      await expect(sql(`delete from reader.account where id = ${hong}`)).rejects.toMatchObject(
        lastAdmin,
      )
    }
  })

  test('may be changed for another in one statement', async () => {
    await sql(`update reader.account set role = 'admin' where id = ${ming}`)
    await sql(`update reader.account
      set role = (case id when ${ming} then 'reader' else 'admin' end)::reader.role where id < ${gang}`)
    expect(await sql(`select id from reader.account where role = 'admin'`)).toEqual([{ id: hong }])
  })

  test('is nobody who is banned', async () => {
    await sql(`update reader.account set role = 'admin' where id < ${gang}`)
    await sql(
      `update reader.account set banned_until = now() + interval '1 day' where id = ${hong}`,
    )
    await expect(
      sql(`update reader.account set role = 'reader' where id = ${ming}`),
    ).rejects.toMatchObject(lastAdmin)
    await sql(`update reader.account set role = 'reader' where id = ${hong}`)
  })

  test('of two that go at the same time one stays', async () => {
    await sql(`update reader.account set role = 'admin' where id < ${gang}`)
    await sql('begin')
    await sql(`update reader.account set role = 'reader' where id = ${ming}`)
    const other = sql
      .inOtherSession(`update reader.account set role = 'reader' where id = ${hong}`)
      .then(
        () => null,
        (error: unknown) => error,
      )
    await waitsForLock()
    await sql('commit')
    expect(await other).toMatchObject(lastAdmin)
  })

  test('need not be there at all', async () => {
    await give(ming, 'edit')
    await sql(`update reader.account set role = 'editor' where id = ${hong}`)
    await sql(`update reader.account set role = 'reader' where id = ${hong}`)
    await sql(`update reader.account set banned_until = now() + interval '1 day'`)
    await sql('delete from newsroom.staff_right')
    await sql('delete from reader.account')
  })
})

test.each([
  'select from newsroom.staff_right',
  `insert into newsroom.staff_right (account_id, "right") values (${ming}, 'admin')`,
  `update newsroom.staff_right set "right" = 'admin'`,
  'delete from newsroom.staff_right',
  `select * from newsroom.rights_of(${ming})`,
  `select newsroom.has_right(${ming}, 'admin', null)`,
  `update reader.account set role = 'admin'`,
])('the editors’ role may not %s', async (statement) => {
  await sql('set role xiaowen_editor')
  await expect(sql(statement)).rejects.toMatchObject({ code: '42501' })
  await sql('reset role')
})

test('the editors’ role may read and write no table of accounts and of the newsroom', async () => {
  const tables = await sql(`select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('reader', 'newsroom')`)
  expect(tables.length).toBeGreaterThan(30)
  await sql('set role xiaowen_editor')
  for (const { name } of tables) {
    for (const statement of [
      `select from ${String(name)}`,
      `insert into ${String(name)} default values`,
      `delete from ${String(name)}`,
      `truncate ${String(name)}`,
    ]) {
      await expect(sql(statement), statement).rejects.toMatchObject({ code: '42501' })
    }
  }
  await sql('reset role')
})

function give(account: number, right: string, column: string | null = null): Promise<Row[]> {
  return sql(
    'insert into newsroom.staff_right (account_id, "right", column_slug) values ($1, $2, $3)',
    [account, right, column],
  )
}

async function rightsOf(account: number): Promise<unknown> {
  const [row] = await sql(
    `select coalesce(string_agg("right"::text, ' ' order by "right"), '') as held
     from newsroom.rights_of($1)`,
    [account],
  )
  return row?.held
}

async function has(account: number, right: string, column: string | null): Promise<unknown> {
  const [row] = await sql('select newsroom.has_right($1, $2, $3) as has', [account, right, column])
  return row?.has
}

/** Until another session waits for the lock that this one holds. */
async function waitsForLock(): Promise<void> {
  for (;;) {
    const waiting = await sql(`select from pg_locks where locktype = 'advisory' and not granted
      and database = (select oid from pg_database where datname = current_database())`)
    if (waiting.length > 0) return
  }
}

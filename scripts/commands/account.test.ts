import { expect, inject, test } from 'vitest'
import { withClient } from '../database/connection'
import { createDatabase } from '../testing/database'
import { makeTestDataDir, runCommand } from '../testing/command'

test('sets the role of a new and of an existing account, with an audit entry for each', async () => {
  const database = await createDatabase()
  const address = 'wang.li@example.org'
  const created = await account(database.url, [address, '--role', 'editor'])
  expect(created.code).toBe(0)
  expect(created.output).toMatch(
    /wang\.li@example\.org \(wang\.li\) is a new account .*role editor/,
  )
  expect(created.output).toMatch(/password, shown this once: [\w-]{20}$/m)
  const repeated = await account(database.url, [address, '--role=editor'])
  expect(repeated.output).toContain('has the role editor already')
  const changed = await account(database.url, ['Wang.Li@Example.org', '--role', 'moderator'])
  expect(changed.output).toContain('has the role moderator now')
  const { rows } = await withClient(database.url, (client) =>
    client.query(
      `select verb, detail, by_id, role from newsroom.audit_entry, reader.account order by audit_entry.id`,
    ),
  )
  expect(rows).toEqual([
    { verb: 'role', detail: 'editor', by_id: null, role: 'moderator' },
    { verb: 'role', detail: 'editor → moderator', by_id: null, role: 'moderator' },
  ])
  await database.drop()
})

test('turns two-step sign-in off once, with an audit entry', async () => {
  const database = await createDatabase()
  const address = 'wang.li@example.org'
  const off = [address, '--two-step', 'off']
  expect((await account(database.url, off)).output).toMatch(/xiaowen: No account has proved/)
  await account(database.url, [address, '--role', 'admin'])
  expect((await account(database.url, off)).output).toContain('without a second step already')
  const rows = await withClient(database.url, async (client) => {
    await client.query(
      `update reader.account set totp_secret = 'x', totp_confirmed_at = now(), totp_step = 1`,
    )
    expect((await account(database.url, off)).output).toContain(
      'signs in by its password alone now',
    )
    const sql = `select verb, totp_secret, totp_confirmed_at from newsroom.audit_entry, reader.account
                 where verb <> 'role'`
    return (await client.query(sql)).rows as unknown[]
  })
  expect(rows).toEqual([{ verb: 'endTwoStep', totp_secret: null, totp_confirmed_at: null }])
  await database.drop()
})

test.each([
  [['a@example.org', '--role', 'admin', '--two-step', 'off'], /^xiaowen: Say whose account/],
  [[], /^xiaowen: Say whose account, and which role: npm run account -- ADDRESS --role /],
  [['a@example.org'], /^xiaowen: Say whose account/],
  [['a@example.org', '--roll', 'editor'], /^xiaowen: Say whose account/],
  [['a@example.org', '--role', 'chief'], /^xiaowen: There is no role "chief"\. Choose one: /],
  [['nobody', '--role', 'editor'], /^xiaowen: "nobody" is no e-mail address and no mobile number/],
])('%j is refused in one line, with the remedy', async (args, line) => {
  const { code, output } = await account(inject('clusterUrl'), args)
  expect(code).toBe(1)
  expect(output.trim().split('\n').at(-1)).toMatch(line)
})

function account(databaseUrl: string, args: string[]) {
  const env = { DATA_DIR: makeTestDataDir(), DATABASE_URL: databaseUrl }
  return runCommand(['account', ...args], env).ended
}

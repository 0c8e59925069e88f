import { expect, inject, test } from 'vitest'
import { withClient } from '../portal/connection'
import { createDatabase } from '../testing/database'
import { dataFolder, runCommand } from '../testing/command'

test('gives a role to a new account, then another, and writes both down', async () => {
  const database = await createDatabase()
  const address = 'wang.li@example.org'
  const made = await account(database.url, [address, '--role', 'editor'])
  expect(made.code).toBe(0)
  expect(made.output).toMatch(/wang\.li@example\.org \(wang\.li\) is a new account .*role editor/)
  expect(made.output).toMatch(/password, shown this once: [\w-]{20}$/m)
  const again = await account(database.url, [address, '--role=editor'])
  expect(again.output).toContain('has the role editor already')
  const changed = await account(database.url, ['Wang.Li@Example.org', '--role', 'moderator'])
  expect(changed.output).toContain('has the role moderator now')
  const { rows } = await withClient(database.url, (client) =>
    client.query(
      `select verb, detail, by_id, role from newsroom.act, reader.account order by act.id`,
    ),
  )
  expect(rows).toEqual([
    { verb: 'role', detail: 'editor', by_id: null, role: 'moderator' },
    { verb: 'role', detail: 'editor → moderator', by_id: null, role: 'moderator' },
  ])
  await database.drop()
})

test.each([
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
  const env = { DATA_DIR: dataFolder(), DATABASE_URL: databaseUrl }
  return runCommand(['account', ...args], env).ended
}

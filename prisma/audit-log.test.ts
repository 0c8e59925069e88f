import { beforeEach, expect, test } from 'vitest'
import { hong, ming, readersFixture } from './testing/readers'

const { sql } = readersFixture()

beforeEach(async () => {
  await sql(
    `insert into newsroom.audit_entry (by_id, verb, subject) values (${ming}, 'ban', 'account/2')`,
  )
})

test.each([
  `update newsroom.audit_entry set detail = 'x'`,
  `update newsroom.audit_entry set by_id = ${hong}`,
  'update newsroom.audit_entry set by_id = null',
  `update newsroom.audit_entry set by_id = null, verb = 'x'`,
  'update newsroom.audit_entry set verb = verb',
  'delete from newsroom.audit_entry',
])('%s of the audit log is refused', async (change) => {
  await expect(sql(change)).rejects.toThrow('操作记录不能修改或删除')
  expect(await sql('select by_id, verb, subject from newsroom.audit_entry')).toEqual([
    { by_id: ming, verb: 'ban', subject: 'account/2' },
  ])
})

/** The log of acts is kept as it was written. */
import { beforeEach, expect, test } from 'vitest'
import { hong, ming, threeReaders } from './testing/readers'

const { sql } = threeReaders()

beforeEach(async () => {
  await sql(`insert into newsroom.act (by_id, verb, subject) values (${ming}, 'ban', 'account/2')`)
})

test.each([
  `update newsroom.act set detail = 'x'`,
  `update newsroom.act set by_id = ${hong}`,
  'update newsroom.act set by_id = null',
  `update newsroom.act set by_id = null, verb = 'x'`,
  'update newsroom.act set verb = verb',
  'delete from newsroom.act',
])('%s is refused', async (change) => {
  await expect(sql(change)).rejects.toThrow('操作记录不能修改或删除')
  expect(await sql('select by_id, verb, subject from newsroom.act')).toEqual([
    { by_id: ming, verb: 'ban', subject: 'account/2' },
  ])
})

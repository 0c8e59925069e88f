import { createTransport } from 'nodemailer'
import { Client } from 'pg'
import { expect, inject, test } from 'vitest'
import { z } from 'zod'
import { db, disconnect } from '@/lib/db'
import { ownDatabase } from '@/lib/testing/own-database'
import { describeError } from './describe-error'

const MAIL = 'reader-7f@example.com'
const ROW = '退潮以后的一句话'

ownDatabase()

/** The whole log output for the error. */
async function written(fail: () => unknown): Promise<string> {
  try {
    await fail()
  } catch (error) {
    return JSON.stringify(describeError(error))
  }
  throw new Error('it did not fail')
}

test('a refused row is not logged, its constraint is', async () => {
  const client = new Client(inject('clusterUrl'))
  await client.connect()
  await client.query(
    'create temp table letter (email text unique check (length(email) < 40), n int)',
  )
  await client.query('insert into letter values ($1, 1)', [MAIL])
  const twice = await written(() => client.query('insert into letter values ($1, 1)', [MAIL]))
  expect(twice).toContain('letter_email_key')
  expect(twice).toContain('23505')
  const long = `${ROW}${MAIL}`.repeat(4)
  const refused = await written(() => client.query('insert into letter values ($1, 1)', [long]))
  expect(refused).toContain('letter_email_check')
  const typed = await written(() => client.query('insert into letter (n) values ($1)', ['退潮7f']))
  expect(typed).toContain('22P02')
  await client.end()
  for (const text of [twice, refused, typed]) expect(text).not.toMatch(/7f|退潮/)
})

test('arguments of a Prisma call are not logged', async () => {
  const account = db().account
  const wrong = { email: MAIL, nickname: 7, [ROW]: 1 } as unknown as { nickname: string }
  const calls = [
    () => account.create({ data: wrong }),
    () => account.create({ data: { email: MAIL, nickname: `${ROW}\u0000` } }),
    async () => {
      const data = { email: MAIL, nickname: '读者', confirmedAt: new Date() }
      await account.create({ data })
      await account.create({ data: { ...data, nickname: '读者二' } })
    },
    () => db().$queryRaw`select ${`${MAIL}${ROW}`}::int`,
  ]
  for (const call of calls) {
    const text = await written(call)
    expect(text).toContain('PrismaClient')
    expect(text).not.toContain('Raw query failed')
    expect(text).not.toMatch(/7f|退潮/)
  }
  await disconnect()
})

test('a connection error is logged without the password', async () => {
  const client = new Client('postgres://user:hunter2@127.0.0.1:1/news')
  const text = await written(() => client.connect())
  expect(text).toContain('ECONNREFUSED')
  expect(text).not.toMatch(/hunter2|127\.0/)
})

test('input is not logged with errors of zod, JSON and URLs', async () => {
  const schema = z.strictObject({ email: z.email() })
  const input = { email: `${ROW}7f`, [MAIL]: 1 }
  expect(await written(() => schema.parse(input))).toContain('invalid_format at email')
  for (const fail of [
    () => schema.parse(input),
    () => JSON.parse(`${ROW}7f`) as unknown,
    () => new URL(`${MAIL}/${ROW}`),
    () => decodeURIComponent(`%${ROW}`),
  ])
    expect(await written(fail)).not.toMatch(/7f|退潮/)
})

test('recipients are not logged with errors of nodemailer', async () => {
  const transport = createTransport({ host: '127.0.0.1', port: 1, connectionTimeout: 1000 })
  const text = await written(() => transport.sendMail({ to: MAIL, from: MAIL, text: ROW }))
  expect(text).toContain('ECONNREFUSED')
  const refusal = Object.assign(new Error(`Can't send mail: 550 <${MAIL}> unknown`), {
    code: 'EENVELOPE',
    rejected: [MAIL],
    response: `550 ${ROW}7f`,
  })
  const refused = JSON.stringify(describeError(refusal))
  expect(refused).toContain('EENVELOPE')
  for (const one of [text, refused]) expect(one).not.toMatch(/7f|退潮|127\.0/)
})

test('causes have a maximum depth, cycles end, and any value may be thrown', () => {
  const circle = new Error('a')
  circle.cause = circle
  expect(describeError(circle).cause?.cause?.cause?.cause?.cause).toBeUndefined()
  expect(describeError(`no ${MAIL}`)).toEqual({ name: 'Thrown', message: 'no [mail]' })
  expect(describeError(null)).toEqual({ name: 'Thrown', message: 'null' })
  const trap = new Proxy(
    {},
    {
      get: () => {
        throw new Error(ROW)
      },
    },
  )
  expect(JSON.stringify(describeError(trap))).not.toContain(ROW)
})

test('the stack has paths from the root and no message', () => {
  const { stack = [] } = describeError(new TypeError(`one\n    at ${MAIL}:1`))
  expect(stack[0]).toMatch(/lib\/log\/describe-error\.test\.ts:\d+:\d+/)
  expect(stack.join()).not.toContain('7f')
})

import { beforeEach, expect, test } from 'vitest'
import { runAction } from '@/lib/actions/run-action'
import { accountCopy } from '@/lib/copy/account'
import { db } from '@/lib/db'
import { registerAction } from '@/lib/reader/registration'
import { resetCodeAction } from '@/lib/reader/reset'
import { ownDatabase } from '@/lib/testing/own-database'

ownDatabase()

beforeEach(async () => {
  await db().blockedTerm.deleteMany()
  await db().rateLimit.deleteMany()
})

const context = {
  reader: null,
  address: 'here',
  device: '',
  params: {},
  from: '/',
  headers: new Headers(),
}

test('a registration is told all its faults at once, those that only a look-up finds too', async () => {
  await db().blockedTerm.create({ data: { term: '坏词' } })
  const fields = { identifier: 'nobody@', nickname: '坏词一个', password: 'password1' }
  expect(await runAction(registerAction, fields, context)).toEqual({
    errors: {
      identifier: accountCopy.identifier.email.incomplete,
      nickname: accountCopy.nickname.blocked,
      password: accountCopy.password.common,
    },
  })
  expect(await runAction(registerAction, { ...fields, nickname: '管理员' }, context)).toMatchObject(
    {
      errors: { nickname: accountCopy.nickname.reserved, password: accountCopy.password.common },
    },
  )
})

test('a reset is told a code that is none and a common password at once', async () => {
  const fields = { identifier: 'reader@example.com', code: '12', password: 'password1' }
  expect(await runAction(resetCodeAction, fields, context)).toEqual({
    errors: { code: accountCopy.code.bad, password: accountCopy.password.common },
  })
})

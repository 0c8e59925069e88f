import { beforeEach, expect, test, vi } from 'vitest'
import { ownDatabase } from '@/lib/testing/own-database'

ownDatabase()

const first = 'the first secret for tests, long enough for the rules'
const second = 'the second secret for tests, long enough for the rules'

/** The modules of a process with these secrets. */
async function startedWith(AUTH_SECRET: string, AUTH_SECRET_PREVIOUS = '') {
  vi.resetModules()
  Object.assign(process.env, { AUTH_SECRET, AUTH_SECRET_PREVIOUS })
  const [{ db }, { encryptSecret, decryptSecret }, { reEncryptSecrets }, { issueCode, checkCode }] =
    await Promise.all([
      import('@/lib/db'),
      import('@/lib/encrypted-secret'),
      import('./re-encrypt'),
      import('./codes'),
    ])
  return { db, encryptSecret, decryptSecret, reEncryptSecrets, issueCode, checkCode }
}

beforeEach(async () => {
  const { db } = await startedWith(first)
  await db().account.deleteMany()
})

test('second steps and codes survive a change of AUTH_SECRET, then need the new one alone', async () => {
  const before = await startedWith(first)
  const { id } = await before.db().account.create({ data: { nickname: '小明' } })
  const owner = `account/${id}/totp`
  const box = before.encryptSecret('JBSWY3DP', owner)
  await before.db().account.update({ where: { id }, data: { totpSecret: box } })
  const code = await before.issueCode(id, 'confirm')

  const between = await startedWith(second, first)
  expect(await between.checkCode(id, 'confirm', code)).toBe(true)
  expect(await between.reEncryptSecrets()).toEqual({ reEncrypted: 1, lost: 0 })
  expect(await between.reEncryptSecrets()).toEqual({ reEncrypted: 0, lost: 0 })

  const after = await startedWith(second)
  const row = await after.db().account.findUniqueOrThrow({ where: { id } })
  expect(after.decryptSecret(row.totpSecret ?? '', owner)).toBe('JBSWY3DP')
})

test('a second step that no secret decrypts stays and is counted', async () => {
  const { db } = await startedWith(first)
  await db().account.create({ data: { nickname: '小明', totpSecret: 'x'.repeat(60) } })
  const between = await startedWith(second, first)
  expect(await between.reEncryptSecrets()).toEqual({ reEncrypted: 0, lost: 1 })
})

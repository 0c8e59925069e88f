import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { s3Storage } from '@/lib/storage/s3'
import { s3Server } from '@/lib/storage/testing/s3-server'
import { createDatabase } from '../testing/database'
import { makeTestDataDir, runCommand } from '../testing/command'

const bucket = s3Server()

test('a backup names the objects of the bucket, and a restore says which of them are missing', async () => {
  const [from, to] = [await createDatabase(), await createDatabase()]
  const store = s3Storage(bucket)
  for (const key of ['film/1/a.mp4', 'a/b.jpg', 'a/c.jpg'])
    await store.copy(key, Buffer.from('a file'))
  const [fromData, toData] = [makeTestDataDir(), makeTestDataDir()]
  mkdirSync(join(fromData, 'uploads/a'), { recursive: true })
  writeFileSync(join(fromData, 'uploads/a/d.jpg'), 'not moved yet')
  const file = join(fromData, 'backup.tar.gz')

  const backup = await run(['backup', file], from.url, fromData)
  expect(backup).toMatchObject({ code: 0 })
  expect(backup.output).toContain(
    `The bucket's 3 objects (0.0 GB) are NOT in the backup, which only names them`,
  )
  const whole = await run(['restore', file], to.url, toData)
  expect(whole).toMatchObject({ code: 0 })
  expect(whole.output).toContain('Of 3 objects that the bucket held, 0 are missing.')

  await store.remove('film/1/a.mp4')
  await store.copy('a/b.jpg', Buffer.from('another file'))
  const short = await run(['restore', file, '--yes'], to.url, toData)
  expect(short).toMatchObject({ code: 1 })
  expect(short.output).toContain('missing: film/1/a.mp4')
  expect(short.output).toContain('missing: a/b.jpg')
  expect(short.output).toContain('Of 3 objects that the bucket held, 2 are missing: take them')

  await bucket.close()
  const unnamed = await run(['backup', file], from.url, fromData)
  expect(unnamed).toMatchObject({ code: 1 })
  expect(unnamed.output).toContain(`The bucket can't be listed`)
  expect(unnamed.output).toContain(`${file}: 0.`)
  await Promise.all([from.drop(), to.drop()])
})

function run(args: string[], databaseUrl: string, dataDir: string) {
  return runCommand(args, {
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    S3_BUCKET: bucket.name,
    S3_ENDPOINT: bucket.endpoint ?? '',
    S3_ACCESS_KEY_ID: bucket.keyId,
    S3_SECRET_ACCESS_KEY: bucket.secret,
  }).ended
}

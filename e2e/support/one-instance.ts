import { createHash, randomBytes } from 'node:crypto'
import { test } from 'playwright/test'
import { type Instance, startInstance } from '../../scripts/testing/instance'
import { type Newsroom, openNewsroom } from '../../scripts/testing/newsroom'

export let newsroom: Newsroom
export let instance: Instance

/** An instance with its own database, for the tests of a file. */
export function setUpInstance(): void {
  test.beforeAll(async () => {
    test.setTimeout(240_000)
    newsroom = await openNewsroom()
    instance = await startInstance(newsroom.databaseUrl)
  })

  test.afterAll(async () => {
    await instance.stop()
    await newsroom.close()
  })
}

/** Inserts an account that is a year old, and returns its session token. */
export async function createReader({ sql }: Newsroom, nickname: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await sql(
    `with made as (
       insert into reader.account (nickname, confirmed_at, created_at)
       values ($2, now(), now() - interval '1 year') returning id)
     insert into reader.session (account_id, token_hash, expires_at)
     select id, $1, now() + interval '1 day' from made`,
    [createHash('sha256').update(token).digest('base64url'), nickname],
  )
  return token
}

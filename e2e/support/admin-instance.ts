/** A portal of a spec's own, with a story, a comment, a complaint and somebody who may do everything. */
import { createHash, randomBytes } from 'node:crypto'
import http from 'node:http'
import pLimit from 'p-limit'
import { test } from 'playwright/test'
import { hashPassword } from '@/lib/auth/password'
import { type Instance, startInstance } from '../../scripts/testing/instance'
import { type Newsroom, openNewsroom } from '../../scripts/testing/newsroom'

export let newsroom: Newsroom
let instance: Instance
export let story: number
/** The cookie of an admin who has passed the second step. */
export let admin: string

const AT_ONCE = 4

/** For the tests of this file, one after the other. */
export function ownPortal(): void {
  test.describe.configure({ mode: 'serial', timeout: 180_000 })

  test.beforeAll(async () => {
    newsroom = await openNewsroom()
    story = await newsroom.publish({ title: '渡口', kind: 'article', keywords: ['渡口'] })
    admin = await signInAdmin()
    // Each request says where it comes from, so that no limit of an address ends the walk.
    instance = await startInstance(newsroom.portalUrl, undefined, { TRUST_PROXY: '1' })
  })

  test.afterAll(async () => {
    await instance.stop()
    await newsroom.close()
  })
}

/** The cookie of the account's own session. */
export async function signInAdmin(): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const hash = createHash('sha256').update(token).digest('base64url')
  const name = randomBytes(5).toString('hex')
  await newsroom.sql(
    `with made as (
       insert into reader.account (nickname, role, email, password, confirmed_at, created_at)
       values ($1, 'admin', $2, $5, now(), now() - interval '1 year') returning id),
     said as (
       insert into reader.comment (story_id, account_id, text, state) select $4, id, '写得好', 'approved' from made),
     told as (
       insert into newsroom.complaint (text, address, account_id)
       select '首页的图片一直打不开，请检查。', 'a', id from made)
     insert into reader.session (account_id, token_hash, expires_at, two_step)
     select id, $3, now() + interval '1 day', true from made`,
    [name, `${name}@example.com`, hash, story, await hashPassword(name)],
  )
  return `xiaowen-session=${token}; reader=1`
}

export interface Asked {
  path: string
  cookie?: string
  /** Sent as a POST, with its type. */
  body?: { type: string; text: string }
}

/** The statuses, in the order of the requests. A path goes out as it is written: fetch would tidy it. */
export function askAll(requests: Asked[]): Promise<number[]> {
  return pLimit(AT_ONCE).map(requests, ask)
}

const agent = new http.Agent({ keepAlive: true, maxSockets: AT_ONCE })
let addresses = 0

function ask({ path, cookie, body }: Asked): Promise<number> {
  const { hostname, port } = new URL(instance.url)
  const n = addresses++
  const headers = {
    'x-forwarded-for': `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`,
    ...(cookie && { cookie }),
    ...(body && { 'content-type': body.type, 'content-length': Buffer.byteLength(body.text) }),
  }
  const method = body ? 'POST' : 'GET'
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, path, method, headers, agent }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0))
    })
    request.on('error', reject).end(body?.text)
  })
}

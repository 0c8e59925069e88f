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
/** The cookie of an admin with two-step sign-in. */
export let admin: string

const CONCURRENCY = 4

/** An instance with a story, a comment, a complaint and an admin, for the serial tests of a file. */
export function setUpAdminInstance(): void {
  test.describe.configure({ mode: 'serial', timeout: 500_000 })

  test.beforeAll(async () => {
    newsroom = await openNewsroom()
    story = await newsroom.publish({ title: '渡口', kind: 'article', keywords: ['渡口'] })
    admin = await signInAdmin()
    // Every request has its own X-Forwarded-For, so that no rate limit applies.
    instance = await startInstance(newsroom.portalUrl, undefined, { TRUST_PROXY: '1' })
  })

  test.afterAll(async () => {
    await instance.stop()
    await newsroom.close()
  })
}

/** Returns the session's cookie. */
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

export interface ProbeRequest {
  path: string
  cookie?: string
  /** Sent as a POST. */
  body?: { type: string; text: string }
}

/** Returns the statuses in the order of the requests. Paths are sent as they are; fetch would normalise them. */
export function sendAll(requests: ProbeRequest[]): Promise<number[]> {
  return pLimit(CONCURRENCY).map(requests, send)
}

const agent = new http.Agent({ keepAlive: true, maxSockets: CONCURRENCY })
let requestCount = 0

function send({ path, cookie, body }: ProbeRequest): Promise<number> {
  const { hostname, port } = new URL(instance.url)
  const n = requestCount++
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

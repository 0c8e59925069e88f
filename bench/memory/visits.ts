import { randomBytes, createHash } from 'node:crypto'
import type { Instance } from '../../scripts/testing/instance'
import type { Newsroom } from '../../scripts/testing/newsroom'
import { sendRequest } from '../http-client'

const CONCURRENCY = 8

const me = ['', ...pages('history favourites favourites/folders subscriptions comments ignored')]
const more = pages('notifications profile settings settings/avatar settings/devices')
const settings = pages('settings/two-step settings/password settings/erasure')
const desk = ['', ...pages('comments complaints log readers/')]

/** A signed-in admin: the session cookie and the private pages. */
export interface Visitor {
  id: number
  headers: Record<string, string>
  paths: string[]
}

/** Creates an admin with two-step sign-in, who may open every page of /me and /desk. */
export async function makeVisitor(newsroom: Newsroom): Promise<Visitor> {
  const token = randomBytes(32).toString('base64url')
  const hash = createHash('sha256').update(token).digest('base64url')
  const [row] = await newsroom.sql<{ id: number }>(
    `with made as (
       insert into reader.account (nickname, role, confirmed_at, created_at)
       values ($1, 'admin', now(), now() - interval '1 year') returning id)
     insert into reader.session (token_hash, account_id, two_step, expires_at)
     select $2, id, true, now() + interval '1 day' from made returning account_id as id`,
    [`访客${token.slice(0, 6)}`, hash],
  )
  const id = row?.id ?? 0
  return {
    id,
    headers: { cookie: `xiaowen-session=${token}; reader=1` },
    paths: [
      ...[...me, ...more, ...settings].map((page) => `/me${page}`),
      ...desk.map((page) => `/desk${page.endsWith('/') ? page + String(id) : page}`),
    ],
  }
}

/** Requests every page of the sitemap and every private page, a search, a registration and a comment. */
export async function warmUp(instance: Instance, visitor: Visitor, story: number): Promise<number> {
  const maps = pathsIn(await text(instance, '/sitemap.xml'))
  const listed = await Promise.all(maps.map((map) => text(instance, map)))
  const paths = new Set(listed.flatMap(pathsIn))
  await visitAll(instance, [...paths], {})
  await visitAll(instance, visitor.paths, visitor.headers)
  await visitAll(instance, [`/search?q=${encodeURIComponent('渡口')}`], {})
  const origin = { origin: instance.url, accept: 'application/json' }
  const form = {
    identifier: 'warm@example.org',
    nickname: '暖场的读者',
    password: '潮水退去之后再出发',
  }
  await send(instance, '/api/register', form, origin)
  const comment = { text: '渡口恢复通航以后，出行方便多了。' }
  await send(instance, `/api/story/${story}/comments`, comment, { ...origin, ...visitor.headers })
  return paths.size
}

/** Requests each path, several at once. Throws unless all respond with 200. */
export async function visitAll(
  instance: Instance,
  paths: Iterable<string>,
  headers: Record<string, string>,
): Promise<void> {
  const remaining = paths[Symbol.iterator]()
  const visit = async () => {
    for (let next = remaining.next(); !next.done; next = remaining.next()) {
      const { status } = await sendRequest(instance.url + next.value, headers)
      if (status !== 200) throw new Error(`${next.value} was answered ${status}`)
    }
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, visit))
}

async function send(
  instance: Instance,
  path: string,
  form: Record<string, string>,
  headers: Record<string, string>,
): Promise<void> {
  const { status } = await sendRequest(
    instance.url + path,
    headers,
    new URLSearchParams(form).toString(),
  )
  if (status !== 200) throw new Error(`${path} was answered ${status}`)
}

async function text(instance: Instance, path: string): Promise<string> {
  return (await sendRequest(instance.url + path, {})).body.toString()
}

function pathsIn(xml: string): string[] {
  const found = xml.matchAll(/<loc>([^<]+)<\/loc>/g)
  return Array.from(found, ([, address = '']) => new URL(address).pathname)
}

function pages(names: string): string[] {
  return names.split(' ').map((name) => `/${name}`)
}

import type { Handler } from '@/lib/actions/action'
import { db } from '@/lib/db'
import { sessionCookieName } from '@/lib/auth/cookies'
import { openSession, type Role } from '@/lib/auth/session'

let count = 0

/** A signed-in reader: the id, and the request headers of the session. */
export async function aReader(
  given: { role?: Role; confirmed?: boolean; twoStep?: boolean; nickname?: string } = {},
): Promise<{ id: number; headers: Record<string, string> }> {
  const { role = 'reader', confirmed = true, twoStep = false } = given
  const { id } = await db().account.create({
    data: {
      nickname: given.nickname ?? `reader${process.pid}${++count}`,
      role,
      confirmedAt: confirmed ? new Date() : null,
      createdAt: new Date(Date.now() - 365 * 86_400_000),
    },
    select: { id: true },
  })
  const token = await openSession(id, { device: 'test', twoStep })
  return { id, headers: { cookie: `xiaowen-session=${token}; reader=1` } }
}

export function post(
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Request {
  const body = new URLSearchParams(fields).toString()
  return new Request(`http://localhost:3000${path}`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(Buffer.byteLength(body)),
      'x-xiaowen-address': '192.0.2.1',
      origin: 'http://localhost:3000',
      ...headers,
    },
  })
}

/** The answer of an action whose path has no parameters, to the session of `token`. */
export function send(
  action: Handler,
  fields: Record<string, string>,
  token: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  const cookie = `${sessionCookieName()}=${token}`
  return action(post('/', fields, { cookie, ...headers }), at({}))
}

/** Where the answer leads. */
export function placeOf(answer: Response): string | null {
  return answer.headers.get('location')
}

export function at<P extends Record<string, string>>(params: P): { params: Promise<P> } {
  return { params: Promise.resolve(params) }
}

/** Every page and action of the desk, asked by every right and every role. */
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { openSession } from '@/lib/auth/session'
import { addAccount, giveRights } from '@/lib/desk/testing/people'
import { type Right, rights } from '@/lib/schemas/rights'
import { at, post } from '@/lib/testing/a-reader'
import { ownDatabase } from '@/lib/testing/own-database'
import { type PageModule, renderPage } from '../testing/render-page'
import { actions, pages } from './testing/rights'

type Handler = (request: Request, context: { params: Promise<object> }) => Promise<Response>

const pageFiles = import.meta.glob<PageModule>('./**/page.tsx')
const actionFiles = import.meta.glob<Record<string, Handler>>('../api/desk/**/route.ts')

interface Actor {
  name: string
  held: readonly Right[]
  headers: Record<string, string>
}

ownDatabase()
const actors: Actor[] = []
const params = { id: '1', note: '1', suggestion: '1', link: '1', correction: '1' }

beforeAll(async () => {
  await db().column.create({ data: { slug: 'city', name: '城事' } })
  const roles = {
    reader: [],
    moderator: ['moderate'],
    editor: rights.filter((right) => right !== 'admin'),
    admin: rights,
  } as const satisfies Record<string, readonly Right[]>
  for (const role of ['reader', 'moderator', 'editor', 'admin'] as const)
    await addActor(role, roles[role], await addAccount(role))
  for (const right of rights) {
    const whole = await addAccount()
    await giveRights(whole, [right])
    await addActor(right, right === 'admin' ? rights : [right], whole)
    if (['media', 'moderate', 'admin'].includes(right)) continue
    const local = await addAccount()
    await giveRights(local, [right], 'city')
    await addActor(`${right} in one column`, [right], local)
  }
  const banned = await addAccount('editor')
  await giveRights(banned, ['publish'])
  const headers = await sessionOf(banned)
  await db().account.update({
    where: { id: banned },
    data: { bannedUntil: new Date(Date.now() + 86_400_000) },
  })
  actors.push({ name: 'banned', held: [], headers })
})

test('every page and every action has its line', () => {
  expect(Object.keys(pages).sort()).toEqual(Object.keys(pageFiles).sort())
  expect(Object.keys(actions).sort()).toEqual(Object.keys(actionFiles).sort())
})

// Nobody has passed the second step, which is asked of those alone who have the right: nothing is changed.
describe.each(Object.entries(pages))('%s', (path, allowed) => {
  test(`is for ${allowed.join(', ')}`, async () => {
    const page = await found(pageFiles[path])
    for (const { name, held, headers } of actors) {
      const expected =
        name === 'banned' ? 'sign-in' : isAllowed(held, allowed) ? 'second step' : 'not found'
      expect([name, await outcomeOf(page, headers)]).toEqual([name, expected])
    }
    expect(await outcomeOf(page, {})).toBe('sign-in')
  })
})

describe.each(Object.entries(actions))('%s', (path, allowed) => {
  test(`is for ${allowed.join(', ')}`, async () => {
    const handlers = Object.entries(await found(actionFiles[path])).filter(([name]) =>
      ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].includes(name),
    )
    expect(handlers).not.toEqual([])
    for (const [method, handler] of handlers) {
      for (const { name, held, headers } of actors) {
        const expected = name === 'banned' ? 401 : isAllowed(held, allowed) ? 403 : 404
        expect([name, await statusOf(method, handler, headers)]).toEqual([name, expected])
      }
      expect(await statusOf(method, handler, {})).toBe(401)
    }
  })
})

async function addActor(name: string, held: readonly Right[], account: number): Promise<void> {
  actors.push({ name, held, headers: await sessionOf(account) })
}

async function sessionOf(account: number): Promise<Record<string, string>> {
  const token = await openSession(account, { device: 'test', twoStep: false })
  return { cookie: `xiaowen-session=${token}; reader=1` }
}

function isAllowed(held: readonly Right[], allowed: readonly Right[]): boolean {
  return held.some((right) => allowed.includes(right))
}

async function found<Module>(load: (() => Promise<Module>) | undefined): Promise<Module> {
  if (!load) throw new Error('no such file')
  return load()
}

/** By what the page throws for Next. */
async function outcomeOf(page: PageModule, headers: Record<string, string>): Promise<string> {
  const fault: unknown = await renderPage(page, { params, headers }).catch(
    (error: unknown) => error,
  )
  const digest = String((fault as { digest?: string }).digest ?? fault)
  if (digest.endsWith(';404')) return 'not found'
  if (digest.includes(';/login?next=')) return 'sign-in'
  return digest.includes(';/me/settings/two-step?next=') ? 'second step' : digest
}

async function statusOf(
  method: string,
  handler: Handler,
  headers: Record<string, string>,
): Promise<number> {
  const asJson = { ...headers, accept: 'application/json' }
  const request =
    method === 'GET'
      ? new Request('http://localhost:3000/', { headers: asJson })
      : post('/', {}, asJson)
  return (await handler(request, at(params))).status
}

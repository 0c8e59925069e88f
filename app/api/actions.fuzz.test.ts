/** Whoever sends whatever to an action: no 5xx, a reason in Chinese, and what was stored is shown by every page. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import { readerOf } from '@/lib/auth/session'
import { createAllReaderData } from '@/lib/reader/testing/everything'
import { newReader } from '@/lib/reader/testing/person'
import { actions, sharedPages } from '@/lib/routes'
import { aReader, at } from '@/lib/testing/a-reader'
import { formFields } from '@/lib/testing/form-fields'
import { fuzz, FUZZ_TIMEOUT } from '@/lib/testing/fuzz'
import { hostileName, hostileText } from '@/lib/testing/hostile'
import { loggedFaults } from '@/lib/testing/logged-faults'
import { ownDatabase } from '@/lib/testing/own-database'
import { hasVisible } from '@/lib/visible-text'
import { type PageModule, renderPage } from '../testing/render-page'

vi.mock(import('@/lib/log'), async (original) => ({ ...(await original()), logOnce: vi.fn() }))

type Handler = (request: Request, context: { params: Promise<object> }) => Promise<Response>

const routes = import.meta.glob<Record<string, Handler>>('./**/route.ts')
const pages = import.meta.glob<PageModule>('../**/page.tsx')

/** Needs NextAuth's provider, and ends with its answer. */
const untested: string[] = [actions.signInProvider, ...sharedPages]
const names = Object.keys(formFields) as (keyof typeof formFields)[]
const tested = names
  .filter((name) => !untested.includes(actions[name]))
  .flatMap((name) => [formFields[name]].flat().map((fields) => ({ name, fields })))

const actors = ['signed out', 'reader', 'unconfirmed', 'moderator', 'admin'] as const

type Pair = [string, string]

/** A value that is right, or hostile, or missing, or there twice. */
const field = ([name, right]: Pair): fc.Arbitrary<Pair[]> =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constant([[name, right]] satisfies Pair[]) },
    { weight: 12, arbitrary: hostileText.map((text): Pair[] => [[name, text]]) },
    { weight: 2, arbitrary: fc.constant<Pair[]>([]) },
    {
      weight: 1,
      arbitrary: hostileText.map((text): Pair[] => [
        [name, right],
        [name, text],
      ]),
    },
  )

/** Of the path: rows that are there, or anything. */
const param = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('1', '2', '3', null) },
  { weight: 1, arbitrary: hostileText },
)

const form = fc.constantFrom(...tested).chain(({ name, fields }) =>
  fc.record({
    name: fc.constant(name),
    fields: fc.tuple(...Object.entries(fields).map(field)).map((pairs) => pairs.flat()),
    more: fc.array(fc.tuple(hostileName, hostileText), { maxLength: 1 }),
    param,
    json: fc.boolean(),
  }),
)

const visit = fc.record({
  page: fc.constantFrom(...Object.keys(pages)),
  param,
  query: fc.dictionary(
    fc.constantFrom(...['q', 'before', 'after', 'draft', 'folder', 'liked', 'queue', 'parent']),
    hostileText,
    { maxKeys: 2 },
  ),
})

const visitor = fc.record({
  actor: fc.constantFrom(...actors),
  forms: fc.array(form, { minLength: 1, maxLength: 6 }),
  visits: fc.array(visit, { minLength: 1, maxLength: 3 }),
})

ownDatabase()
/** Parameters of paths that lead somewhere. */
let params: Record<string, string>

beforeAll(async () => {
  const { headers } = await aReader()
  const reader = await readerOf(/session=([^;]+)/.exec(headers.cookie ?? '')?.[1] ?? '')
  if (!reader) throw new Error('no reader')
  await createAllReaderData(reader, await newReader())
  params = { id: '1', slug: 'news', keyword: '港口' }
})

afterAll(async () => {
  for (const text of await readTexts()) {
    expect(hasVisible(text), JSON.stringify(text)).toBe(true)
    expect(text).not.toMatch(/[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069\u2028\u2029]/u)
  }
})

test(
  'no form breaks an action or a page',
  () =>
    fuzz(visitor, async ({ actor, forms, visits }) => {
      await db().rateLimit.deleteMany()
      const headers = await headersOf(actor)
      for (const one of forms) await send(one, headers)
      for (const one of visits) await look(one, headers)
    }),
  FUZZ_TIMEOUT,
)

type Form = typeof form extends fc.Arbitrary<infer F> ? F : never
type Visit = typeof visit extends fc.Arbitrary<infer V> ? V : never

async function send({ name, fields, more, param, json }: Form, session: Record<string, string>) {
  const pattern = actions[name].replace(/:(\w+)/g, '[$1]')
  const { POST } = (await routes[`./${pattern.slice(1)}/route.ts`]?.()) ?? {}
  if (!POST) throw new Error(`${name} has no route`)
  const body = new URLSearchParams([...fields, ...more]).toString()
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(body.length),
    'x-xiaowen-address': '192.0.2.1',
    origin: 'http://localhost:3000',
    ...(json && { accept: 'application/json' }),
    ...session,
  }
  const request = new Request('http://localhost:3000/', { method: 'POST', body, headers })
  const own = param === null ? params : fill(params, param)
  const answer = await POST(request, at(own))
  expect(loggedFaults()).toEqual([])
  if (answer.status !== 503) expect(answer.status).toBeLessThan(500)
  if (answer.status === 303) expect(answer.headers.get('location')).toMatch(/^\/(?!\/)/)
  if (answer.status === 422) expectSentences(await answer.json())
}

/** All that strangers wrote and others read. */
async function readTexts(): Promise<string[]> {
  const rows = await Promise.all([
    db().account.findMany({ select: { nickname: true } }),
    db().folder.findMany({ select: { name: true } }),
    db().comment.findMany({ select: { text: true } }),
    db().report.findMany({ select: { reason: true } }),
    db().complaint.findMany({ select: { text: true } }),
    db().accountNote.findMany({ select: { text: true } }),
  ])
  return rows.flat().flatMap((row) => Object.values<string>(row))
}

function expectSentences(answer: unknown): void {
  const { errors } = answer as { errors: Record<string, string> }
  expect(Object.keys(errors)).not.toEqual([])
  for (const sentence of Object.values(errors)) expect(sentence).toMatch(/\p{Script=Han}.*。/u)
}

async function look({ page, param, query }: Visit, headers: Record<string, string>) {
  const found = await pages[page]?.()
  if (!found) throw new Error(`${page} is no page`)
  const segments = [...page.matchAll(/\[{1,2}(?:\.\.\.)?(\w+)\]{1,2}/g)]
  const given = segments.map(([segment, name = '']): [string, string | string[]] => {
    const value = param ?? params[name] ?? '1'
    return [
      name,
      segment.includes('...') ? ['before', value] : encodeURIComponent(value.toWellFormed()),
    ]
  })
  const visited = { params: Object.fromEntries(given), query, headers }
  await renderPage(found, visited).catch((fault: unknown) => {
    if (!/404|NEXT_REDIRECT/.test((fault as { digest?: string }).digest ?? '')) throw fault
  })
  expect(loggedFaults()).toEqual([])
}

function fill(given: Record<string, string>, value: string): Record<string, string> {
  return Object.fromEntries(Object.keys(given).map((name) => [name, value.toWellFormed()]))
}

async function headersOf(actor: (typeof actors)[number]): Promise<Record<string, string>> {
  if (actor === 'signed out') return {}
  if (actor === 'unconfirmed') return (await aReader({ confirmed: false })).headers
  return (await aReader({ role: actor, twoStep: actor !== 'reader' })).headers
}

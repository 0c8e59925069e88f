/** Whatever stands in a path, a query or a form: the answer is never a fault of ours. */
import { expect, test } from 'playwright/test'
import { actionPath, actions } from '@/lib/routes'
import { cursors, fields, forms, nasty } from './support/edge-cases'
import { admin, type Asked, askAll, ownPortal, signInAdmin } from './support/admin-instance'
import { appRoutes, fill, paramsOf } from './support/routes'

ownPortal()

/** What route handlers take from a query; pages say it in their own source. */
const askedByHandlers: Record<string, string[]> = {
  '/search': ['q', 'kind', 'column', 'within', 'order', 'before'],
  '/api/reader': ['story', 'column', 'topic'],
  '/api/suggestions': ['q'],
  '/api/unsubscribe': ['key'],
  '/api/login/done': ['next'],
  '/api/auth/callback/oidc': ['code', 'state', 'error'],
  '/oembed': ['url', 'format', 'maxwidth', 'maxheight'],
}

/** Beside them, what another name needs to be looked at. */
const beside: Record<string, string> = {
  '/search': 'q=x&order=newest',
  '/desk/comments': 'q=x',
  '/oembed': 'url=http%3A%2F%2Flocalhost%2Fvideo%2F1',
}

const ordinary: Record<string, string> = { older: '', place: '', rest: '', kind: 'article' }

test('no address ends in a fault', async () => {
  const requests = appRoutes().flatMap(({ pattern, asked }): Asked[] => {
    const paths = paramsOf(pattern).flatMap((param) =>
      (forms[param] ?? ['*']).flatMap((form) =>
        (form.includes('*') ? valuesOf(param) : ['']).map((value) =>
          fill(pattern, (name) =>
            name === param ? form.replace('*', value) : (ordinary[name] ?? '1'),
          ),
        ),
      ),
    )
    const plain = fill(pattern, (name) => ordinary[name] ?? '1')
    const names = [...new Set([...asked, ...(askedByHandlers[pattern] ?? [])])]
    const queries = names.flatMap((name) =>
      valuesOf(name).flatMap((value) =>
        ['', beside[pattern]]
          .filter((more) => more !== undefined)
          .map((more) => `${plain}?${more && `${more}&`}${name}=${value}`),
      ),
    )
    const cookies = /^\/(?:me|desk|story|comment|api|login|column|topic)(?:\/|$)/.test(pattern)
      ? [undefined, admin]
      : [undefined]
    return [...paths, ...queries].flatMap((path) => cookies.map((cookie) => ({ path, cookie })))
  })
  expect(requests.length).toBeGreaterThan(500)
  expect(await faults(requests)).toEqual([])
})

test('the addresses that once did', async () => {
  const paths = [
    '/topic/%00',
    '/page/%00',
    '/topic/%00/feed.xml',
    '/og/topic/%00.png',
    '/api/reader?topic=%00',
    '/desk/comments?q=%00',
    '/column/shixun/before/-99999999999999-1',
    '/archive/0001/01/01',
    '/search?q=x&order=newest&before=-999999999999999-1',
  ]
  const statuses = await askAll(paths.map((path) => ({ path, cookie: admin })))
  expect(statuses).toEqual([404, 404, 404, 404, 400, 400, 404, 404, 200])
})

for (const signedIn of [false, true]) {
  test(`no form ends in a fault, ${signedIn ? 'as staff' : 'signed out'}`, async () => {
    const cookie = signedIn ? await signInAdmin() : undefined
    // What ends the session comes last.
    const ordered = Object.entries(actions).sort(
      ([a], [b]) => Number(a === 'signOut') - Number(b === 'signOut'),
    )
    const requests = ordered.flatMap(([name, action]): Asked[] => {
      const given = fields[name]
      if (!given) throw new Error(`e2e/support/edge-cases.ts names no fields of ${name}`)
      const names = [...action.matchAll(/:(\w+)/g)].map(([, param]) => param ?? '')
      const own = actionPath(action, Object.fromEntries(names.map((param) => [param, 1])))
      const odd =
        names.length > 0 ? nasty.map((value) => `/api${action.replace(/:\w+/g, value)}`) : []
      const bodies = Object.keys(given).flatMap((field) =>
        [...nasty, cursors[0] ?? ''].map((value) => urlencoded({ ...given, [field]: value })),
      )
      return [
        ...[...bodies, ...oddBodies].map((body) => ({ path: own, cookie, body })),
        ...odd.map((path) => ({ path, cookie, body: urlencoded(given) })),
      ]
    })
    expect(await faults(requests)).toEqual([])
  })
}

const takesCursor = new Set(['older', 'place', 'rest', 'before', 'after', 'liked'])

function valuesOf(name: string): string[] {
  return takesCursor.has(name) ? [...nasty, ...cursors] : nasty
}

/** Bodies that are no form, or one with names that nobody thought of. */
const oddBodies = [
  { type: 'application/x-www-form-urlencoded', text: 'a%00=%00&on=1&__proto__=1&comment-%00=1' },
  { type: 'application/json', text: '{"\\u0000": "\\ud800", "on": 1e999}' },
  {
    type: 'multipart/form-data; boundary=x',
    text: '--x\r\ncontent-disposition: form-data; name="avatar"; filename="a\0.png"\r\n\r\n\0\r\n--x--\r\n',
  },
  { type: 'multipart/form-data; boundary=x', text: '--y' },
]

/** The values are percent-encoded as they come. */
function urlencoded(given: Record<string, string>): NonNullable<Asked['body']> {
  const text = Object.entries(given)
    .map(
      ([name, value]) =>
        `${name}=${/^[\x20-\x7e]*$/.test(value) ? value : encodeURIComponent(value)}`,
    )
    .join('&')
  return { type: 'application/x-www-form-urlencoded', text }
}

/** The requests that were answered by a fault; 501 is what oEmbed wants for another format. */
async function faults(requests: Asked[]): Promise<string[]> {
  const statuses = await askAll(requests)
  return requests.flatMap(({ path, body }, at) =>
    (statuses[at] ?? 0) >= 500 && statuses[at] !== 501
      ? `${statuses[at]} ${path.slice(0, 80)} ${body?.text.slice(0, 80) ?? ''}`
      : [],
  )
}

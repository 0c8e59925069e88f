/** Hostile values in paths, queries and forms never cause a 5xx. */
import { expect, test } from 'playwright/test'
import { actionPath, actions } from '@/lib/routes'
import { formFields } from '@/lib/testing/form-fields'
import { cursors, paramForms, hostileValues } from './support/edge-cases'
import {
  admin,
  type ProbeRequest,
  sendAll,
  setUpAdminInstance,
  signInAdmin,
} from './support/admin-instance'
import { appRoutes, fillPattern, paramsOf } from './support/routes'

setUpAdminInstance()

/** Query parameters of route handlers; those of pages are read from their source. */
const handlerQueryNames: Record<string, string[]> = {
  '/search': ['q', 'kind', 'column', 'within', 'order', 'before'],
  '/api/reader': ['story', 'column', 'topic'],
  '/api/suggestions': ['q'],
  '/api/unsubscribe': ['key'],
  '/api/login/done': ['next'],
  '/api/auth/callback/oidc': ['code', 'state', 'error'],
  '/oembed': ['url', 'format', 'maxwidth', 'maxheight'],
}

/** Query strings without which other parameters are not read. */
const requiredQueries: Record<string, string> = {
  '/search': 'q=x&order=newest',
  '/desk/comments': 'q=x',
  '/oembed': 'url=http%3A%2F%2Flocalhost%2Fvideo%2F1',
}

const ordinaryValues: Record<string, string> = { older: '', place: '', rest: '', kind: 'article' }

test('no address answers 5xx', async () => {
  const requests = appRoutes().flatMap(({ pattern, queryNames }): ProbeRequest[] => {
    const paths = paramsOf(pattern).flatMap((param) =>
      (paramForms[param] ?? ['*']).flatMap((form) =>
        (form.includes('*') ? valuesOf(param) : ['']).map((value) =>
          fillPattern(pattern, (name) =>
            name === param ? form.replace('*', value) : (ordinaryValues[name] ?? '1'),
          ),
        ),
      ),
    )
    const plain = fillPattern(pattern, (name) => ordinaryValues[name] ?? '1')
    const names = [...new Set([...queryNames, ...(handlerQueryNames[pattern] ?? [])])]
    const queries = names.flatMap((name) =>
      valuesOf(name).flatMap((value) =>
        ['', requiredQueries[pattern]]
          .filter((query) => query !== undefined)
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

test('addresses that once answered 5xx', async () => {
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
  const statuses = await sendAll(paths.map((path) => ({ path, cookie: admin })))
  expect(statuses).toEqual([404, 404, 404, 404, 400, 400, 404, 404, 200])
})

for (const signedIn of [false, true]) {
  test(`no form answers 5xx, ${signedIn ? 'as staff' : 'signed out'}`, async () => {
    const cookie = signedIn ? await signInAdmin() : undefined
    // signOut comes last, since it ends the session.
    const ordered = Object.entries(formFields).sort(
      ([a], [b]) => Number(a === 'signOut') - Number(b === 'signOut'),
    )
    const requests = ordered.flatMap(([name, given]): ProbeRequest[] => {
      const action = actions[name as keyof typeof actions]
      const names = [...action.matchAll(/:(\w+)/g)].map(([, param]) => param ?? '')
      const validPath = actionPath(action, Object.fromEntries(names.map((param) => [param, 1])))
      const hostilePaths =
        names.length > 0
          ? hostileValues.map((value) => `/api${action.replace(/:\w+/g, value)}`)
          : []
      const validForms = [given].flat()
      const bodies = validForms.flatMap((form) =>
        Object.keys(form).flatMap((field) =>
          [...hostileValues, cursors[0] ?? ''].map((value) =>
            urlencoded({ ...form, [field]: value }),
          ),
        ),
      )
      return [
        ...[...bodies, ...oddBodies].map((body) => ({ path: validPath, cookie, body })),
        ...hostilePaths.map((path) => ({ path, cookie, body: urlencoded(validForms[0] ?? {}) })),
      ]
    })
    expect(await faults(requests)).toEqual([])
  })
}

const cursorNames = new Set(['older', 'place', 'rest', 'before', 'after', 'liked'])

function valuesOf(name: string): string[] {
  return cursorNames.has(name) ? [...hostileValues, ...cursors] : hostileValues
}

/** Malformed bodies and hostile field names. */
const oddBodies = [
  { type: 'application/x-www-form-urlencoded', text: 'a%00=%00&on=1&__proto__=1&comment-%00=1' },
  { type: 'application/json', text: '{"\\u0000": "\\ud800", "on": 1e999}' },
  {
    type: 'multipart/form-data; boundary=x',
    text: '--x\r\ncontent-disposition: form-data; name="avatar"; filename="a\0.png"\r\n\r\n\0\r\n--x--\r\n',
  },
  { type: 'multipart/form-data; boundary=x', text: '--y' },
]

/** Printable ASCII values are percent-encoded already. */
function urlencoded(given: Record<string, string>): NonNullable<ProbeRequest['body']> {
  const text = Object.entries(given)
    .map(
      ([name, value]) =>
        `${name}=${/^[\x20-\x7e]*$/.test(value) ? value : encodeURIComponent(value)}`,
    )
    .join('&')
  return { type: 'application/x-www-form-urlencoded', text }
}

/** The requests with a 5xx response, except 501, oEmbed's status for an unknown format. */
async function faults(requests: ProbeRequest[]): Promise<string[]> {
  const statuses = await sendAll(requests)
  return requests.flatMap(({ path, body }, at) =>
    (statuses[at] ?? 0) >= 500 && statuses[at] !== 501
      ? `${statuses[at]} ${path.slice(0, 80)} ${body?.text.slice(0, 80) ?? ''}`
      : [],
  )
}

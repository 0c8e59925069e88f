import { beforeEach, describe, expect, test } from 'vitest'
import { readDraft } from '@/lib/actions/drafts'
import type { Role } from '@/lib/auth/session'
import { db } from '@/lib/db'
import { signIn } from '@/lib/desk/testing/people'
import { placeOf, send } from '@/lib/testing/a-reader'
import { ownDatabase } from '@/lib/testing/own-database'
import { POST as addStory } from './stories/route'
import { POST as changeSource } from './sources/change/route'
import { POST as endSource } from './sources/end/route'
import { POST as addSource } from './sources/route'

ownDatabase()
beforeEach(async () => {
  await db().rateLimit.deleteMany()
  await db().source.deleteMany()
})

const asJson = { accept: 'application/json' }

describe('sources', () => {
  test('are added, changed and ended by plain forms, each with an audit entry', async () => {
    const token = await signIn('editor')
    const fields = {
      name: ' 新华社　',
      address: 'https://a.example/',
      validFrom: '2026/01/02',
      validUntil: '',
      note: '授权 1 号',
    }
    expect(placeOf(await send(addSource, fields, token))).toBe('/desk/sources?notice=source-added')
    expect(await sources()).toEqual([
      ['新华社', 'https://a.example/', '2026-01-02', null, '授权 1 号'],
    ])
    const changed = { ...fields, name: '新华社', address: '', validUntil: '2030-01-01' }
    expect(placeOf(await send(changeSource, changed, token))).toBe(
      '/desk/sources?notice=source-changed',
    )
    expect(placeOf(await send(endSource, { name: '新华社' }, token))).toBe(
      '/desk/sources?notice=source-ended',
    )
    const again = await send(endSource, { name: '新华社' }, token, asJson)
    expect(await again.json()).toEqual({ name: '新华社', changed: false })
    const [row] = await db().$queryRaw<{ today: boolean }[]>`
      select valid_until::text = listing.day(now()) as today from source`
    expect(row).toEqual({ today: true })
    const subject = 'source/新华社'
    expect(
      (await db().auditEntry.findMany({ where: { subject }, orderBy: { id: 'asc' } })).map(
        ({ verb, detail }) => [verb, detail],
      ),
    ).toEqual([
      ['addSource', '2026-01-02 至 长期'],
      ['changeSource', '2026-01-02 至 2030-01-01'],
      ['endSource', expect.stringMatching(/^\d{4}-\d\d-\d\d$/)],
    ])
  })

  test.each([
    [{ name: '' }, ['name']],
    [{ name: '字'.repeat(61) }, ['name']],
    [{ address: 'javascript:alert(1)' }, ['address']],
    [{ validFrom: '2026-02-30' }, ['validFrom']],
    [{ validFrom: '2026-02-02', validUntil: '2026-02-01' }, ['validUntil']],
    [{ note: '字'.repeat(501) }, ['note']],
    [{ note: '授权\ufffd号' }, ['form']],
  ])('%o is refused, and what was typed comes back', async (wrong, names) => {
    const fields = { name: '甲', address: '', validFrom: '', validUntil: '', note: '', ...wrong }
    const place = placeOf(await send(addSource, fields, await signIn('editor')))
    const [, id] = /^\/desk\/sources\?draft=([^#]+)#errors$/.exec(place ?? '') ?? []
    const draft = await readDraft('/desk/sources', id)
    expect(draft?.fields).toEqual(fields)
    expect(Object.keys(draft?.errors ?? {})).toEqual(names)
    expect(await sources()).toEqual([])
  })

  test('a name that is there is refused, one that is not can’t be changed', async () => {
    const token = await signIn('editor')
    await send(addSource, { name: '甲' }, token)
    const taken = await send(addSource, { name: '甲' }, token, asJson)
    expect([
      taken.status,
      Object.keys(((await taken.json()) as { errors: object }).errors),
    ]).toEqual([422, ['name']])
    expect((await send(changeSource, { name: '乙' }, token, asJson)).status).toBe(404)
    expect((await send(endSource, { name: '乙' }, token, asJson)).status).toBe(404)
  })
})

test('what only the database refuses is said in its words', async () => {
  const answer = await send(addStory, { column: 'nosuch' }, await signIn('editor'), asJson)
  expect([answer.status, await answer.json()]).toEqual([
    422,
    { errors: { form: '栏目不存在：请填栏目的网址名，如 shixun。' } },
  ])
})

test.each<[Role, number]>([
  ['reader', 404],
  ['moderator', 404],
  ['editor', 200],
  ['admin', 200],
])('%s', async (role, status) => {
  const answer = await send(addSource, { name: '甲' }, await signIn(role), asJson)
  expect(answer.status).toBe(status)
})

async function sources() {
  const rows = await db().source.findMany()
  return rows.map(({ name, address, validFrom, validUntil, note }) => [
    name,
    address,
    validFrom.toISOString().slice(0, 10),
    validUntil,
    note,
  ])
}

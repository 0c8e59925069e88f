import { expect, test } from 'vitest'
import { POST as change } from '@/app/api/desk/media/picture/route'
import { POST as remove } from '@/app/api/desk/media/picture/removal/route'
import { sessionCookieName } from '@/lib/auth/cookies'
import { openSession } from '@/lib/auth/session'
import type { Staff } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { addAccount, giveRights } from '@/lib/desk/testing/people'
import { answerPicture } from '@/lib/media/answer-picture'
import { picture } from '@/lib/routes'
import { readUses } from './read'
import { postReplacement } from './replace'
import { colourOf, ownLibrary, rowOf, send, submit, upload } from './testing/own-library'

ownLibrary()
/** Reads ask nothing of it. */
const staff = {} as Staff

test('a new content under the same key is at a new address at once, and the old one leads there', async () => {
  const key = await upload('#ff0000')
  const before = await rowOf(key)
  await db().image.update({ where: { key }, data: { focusX: 20, alt: '海' } })
  expect((await send(postReplacement, { key }, '#0000ff')).status).toBe(200)
  const after = await rowOf(key)
  expect(after.file).not.toBe(before.file)
  expect(after).toMatchObject({ alt: '海', focusX: 20 })
  expect(await colourOf(key)).toBe('blue')
  const old = await answerPicture(new Request(`http://localhost${picture(before.file, 320)}`))
  expect([old.status, old.headers.get('location')]).toEqual([302, picture(after.file, 320)])
  // Of another shape, in which the point would be another.
  expect((await send(postReplacement, { key }, '#00ff00', 90)).status).toBe(200)
  expect(await rowOf(key)).toMatchObject({ width: 90, focusX: null })
  const verbs = await db().auditEntry.findMany({
    where: { subject: `picture/${key}` },
    orderBy: { id: 'asc' },
  })
  expect(verbs.slice(-3).map(({ verb }) => verb)).toEqual([
    'uploadPicture',
    'replacePicture',
    'replacePicture',
  ])
})

test('a content that is another picture is refused with its key, the same again is no fault', async () => {
  const [red, blue] = [await upload('#ff0000'), await upload('#0000ff')]
  const refused = await send(postReplacement, { key: red }, '#0000ff')
  expect(refused.status).toBe(422)
  expect(JSON.stringify(await refused.json())).toContain(blue)
  expect((await send(postReplacement, { key: red }, '#ff0000')).status).toBe(200)
  expect((await send(postReplacement, { key: 'none.jpg' }, '#ff0000')).status).toBe(404)
})

test('texts, focus and rights are changed; rights only by those who keep the library', async () => {
  const key = await upload('#ff0000')
  const fields = {
    key,
    alt: '海',
    caption: '海\n与岸',
    credit: '老李',
    focusX: '４０',
    focusY: '',
    aiKind: 'generated',
    rights: '1',
    rightsUntil: '2030/01/02',
  }
  expect((await submit(change, fields)).status).toBe(200)
  const changed = {
    alt: '海',
    caption: '海\n与岸',
    credit: '老李',
    focusX: 40,
    focusY: null,
    aiKind: 'generated',
    rightsUntil: new Date('2030-01-02'),
    partnersMay: false,
  }
  expect(await rowOf(key)).toMatchObject(changed)
  const writer = await addAccount()
  await giveRights(writer, ['write'])
  const token = await openSession(writer, { device: 'test', twoStep: true })
  const other = { ...fields, alt: '岸', rightsUntil: '', partnersMay: '1' }
  const answer = await submit(change, other, `${sessionCookieName()}=${token}`)
  expect(answer.status).toBe(200)
  expect(await rowOf(key)).toMatchObject({ ...changed, alt: '岸' })
})

test.each([
  ['focusX', '101', /0 至 100/],
  ['focusY', 'x', /0 至 100/],
  ['rightsUntil', '2026-13-01', /2026-11-24/],
  ['alt', '长'.repeat(501), /500 字/],
  ['caption', '长'.repeat(1001), /1000 字/],
  ['credit', '长'.repeat(201), /200 字/],
])('%s %s is refused', async (name, value, sentence) => {
  const key = await upload('#ff0000')
  const answer = await submit(change, { key, alt: '', [name]: value })
  const { errors } = (await answer.json()) as { errors: Record<string, string> }
  expect([answer.status, errors[name]]).toEqual([422, expect.stringMatching(sentence)])
})

test('a picture in use is not deleted, and the refusal names the stories', async () => {
  const key = await upload('#ff0000')
  const story = { title: '复航', body: '文', columnSlug: 'city', cover: key }
  const { id } = await db().story.create({ data: story, select: { id: true } })
  const refused = await submit(remove, { key })
  expect(refused.status).toBe(422)
  expect(await refused.json()).toEqual({
    errors: { form: expect.stringContaining(`《复航》（${id}，草稿）`) as string },
  })
  await db().story.update({ where: { id }, data: { cover: null } })
  expect((await submit(remove, { key })).status).toBe(200)
  expect(await db().image.count()).toBe(0)
  expect((await submit(remove, { key })).status).toBe(404)
})

test('where it is used, stories before the rest', async () => {
  const key = await upload('#ff0000')
  const story = { body: '文', columnSlug: 'city', cover: key }
  const { id } = await db().story.create({ data: { title: '复航', ...story } })
  await db().page.create({ data: { slug: `p-${id}`, title: '关于', body: `![](${key})` } })
  await db().video.create({ data: { key: `v-${id}`, file: 'v.mp4', duration: 1, poster: key } })
  expect(await readUses(staff, key)).toEqual({
    uses: [
      { kind: 'story', owner: String(id), title: '复航', storyId: null },
      { kind: 'video', owner: `v-${id}`, title: '', storyId: null },
      { kind: 'page', owner: `p-${id}`, title: '关于', storyId: null },
    ],
    count: 3,
  })
  await db().page.deleteMany()
  await db().video.deleteMany()
})

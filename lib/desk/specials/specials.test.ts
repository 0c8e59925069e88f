import { beforeAll, beforeEach, expect, test } from 'vitest'
import { POST as save } from '@/app/api/desk/specials/[id]/route'
import { POST as place } from '@/app/api/desk/specials/[id]/sections/[section]/place/route'
import { POST as saveSection } from '@/app/api/desk/specials/[id]/sections/[section]/route'
import { POST as placeStory } from '@/app/api/desk/specials/[id]/sections/[section]/stories/[story]/place/route'
import { POST as saveWords } from '@/app/api/desk/specials/[id]/sections/[section]/stories/[story]/route'
import { POST as addToSection } from '@/app/api/desk/specials/[id]/sections/[section]/stories/route'
import { POST as addSection } from '@/app/api/desk/specials/[id]/sections/route'
import { POST as add } from '@/app/api/desk/specials/route'
import { sessionCookieName } from '@/lib/auth/cookies'
import { openSession } from '@/lib/auth/session'
import { db } from '@/lib/db'
import { addAccount, addStory, auditEntriesOf, giveRights, signIn } from '@/lib/desk/testing/people'
import { asOwner } from '@/lib/testing/as-owner'
import { at, post } from '@/lib/testing/a-reader'
import { ownDatabase } from '@/lib/testing/own-database'
import { readDeskSpecial, readSectionPage } from './specials'

ownDatabase()
let token: string

type Handler = (request: Request, context: { params: Promise<never> }) => Promise<Response>
type Names = Record<string, string | number>

async function send(action: unknown, names: Names, fields: Record<string, string>) {
  const headers = { accept: 'application/json', cookie: `${sessionCookieName()}=${token}` }
  const params = Object.fromEntries(Object.entries(names).map(([key, name]) => [key, `${name}`]))
  const answer = await (action as Handler)(post('/api/desk', fields, headers), at(params) as never)
  const text = await answer.text()
  return {
    status: answer.status,
    ...(text ? (JSON.parse(text) as { id: number; errors: object }) : {}),
  }
}

const whole = { title: '防汛', slug: 'flood', introduction: '', cover: '', position: '100' }

beforeAll(() => addStory())

beforeEach(async () => {
  await db().rateLimit.deleteMany()
  await asOwner('truncate special restart identity cascade')
  token = await signIn('editor')
  await send(add, {}, { title: '防汛', slug: 'flood' })
})

test('a special is made, saved, published and hidden, and each is in the log', async () => {
  await send(save, { id: 1 }, { ...whole, introduction: '一\r\n二', intent: 'save' })
  await send(save, { id: 1 }, { ...whole, introduction: '一二', intent: 'publish' })
  expect(await readDeskSpecial(1)).toMatchObject({ status: 'published', introduction: '一二' })
  await send(save, { id: 1 }, { ...whole, intent: 'hide' })
  expect(await readDeskSpecial(1)).toMatchObject({ status: 'draft', introduction: '' })
  expect((await auditEntriesOf('special/1')).map(({ verb }) => verb)).toEqual([
    'createSpecial',
    'changeSpecial',
    'publishSpecial',
    'hideSpecial',
  ])
})

test('what is refused names its field', async () => {
  await send(add, {}, { title: '别的', slug: 'other' })
  expect(await send(add, {}, { title: '又一个', slug: 'flood' })).toMatchObject({
    status: 422,
    errors: { slug: '这个网址名已经有专题用了。' },
  })
  for (const [field, value] of Object.entries({
    title: ' ',
    slug: 'other',
    introduction: '字'.repeat(10_001),
    cover: 'none.jpg',
    position: '-1',
  })) {
    const { status, errors } = await send(save, { id: 1 }, { ...whole, [field]: value })
    expect([status, Object.keys(errors ?? {})], field).toEqual([422, [field]])
  }
  const section = { section: '', kind: 'keyword', keyword: '没有的词' }
  expect(await send(addSection, { id: 1 }, section)).toMatchObject({ status: 422 })
  expect(await send(save, { id: 999 }, whole)).toMatchObject({ status: 404 })
})

test('sections and stories are added, moved and removed', async () => {
  for (const name of ['一', '二', '三'])
    await send(addSection, { id: 1 }, { section: name, kind: 'list' })
  await send(place, { id: 1, section: 3 }, { do: 'up' })
  await send(place, { id: 1, section: 1 }, { do: 'down' })
  const titles = async () => (await readDeskSpecial(1))?.sections.map(({ title }) => title)
  expect(await titles()).toEqual(['三', '一', '二'])
  await send(place, { id: 1, section: 2 }, { do: 'remove' })
  await send(saveSection, { id: 1, section: 3 }, { section: '头条', kind: 'timeline' })
  expect(await titles()).toEqual(['头条', '一'])

  const [a, b, c] = [await addStory(), await addStory(), await addStory()]
  const names = { id: 1, section: 1 }
  await send(addToSection, names, { story: `${a}` })
  await send(addToSection, names, {
    story: `http://localhost:3000/article/${b}?from=x`,
    note: '近',
  })
  await send(addToSection, names, { story: `#${c}`, own_title: '丙' })
  expect(await send(addToSection, names, { story: `${c}` })).toMatchObject({
    status: 422,
    errors: { story: '这个分组里已经有这篇稿件。' },
  })
  expect(await send(addToSection, names, { story: '999999' })).toMatchObject({ status: 422 })
  await send(placeStory, { ...names, story: c }, { do: 'up' })
  await send(placeStory, { ...names, story: a }, { do: 'remove' })
  await send(saveWords, { ...names, story: b }, { own_title: '乙', note: '' })
  const { stories } = (await readSectionPage(1, 1)) ?? { stories: [] }
  expect(stories).toMatchObject([
    { storyId: c, title: '丙', isPublic: true },
    { storyId: b, title: '乙', note: '' },
  ])
  // A section of another special is no place for it.
  await send(add, {}, { title: '别的', slug: 'other' })
  expect(await send(addToSection, { id: 2, section: 1 }, { story: `${a}` })).toMatchObject({
    status: 404,
  })
  expect(await send(place, { id: 2, section: 1 }, { do: 'remove' })).toMatchObject({ status: 404 })
})

test('who may publish in one column alone may not', async () => {
  const account = await addAccount()
  await giveRights(account, ['publish'], 'city')
  token = await openSession(account, { device: '', twoStep: true })
  await db().specialSection.create({ data: { specialId: 1 } })
  const names = { id: 1, section: 1, story: 1 }
  const answers = await Promise.all([
    send(add, {}, { title: '甲', slug: 'a' }),
    send(save, names, whole),
    send(addSection, names, { kind: 'list' }),
    send(saveSection, names, { kind: 'list' }),
    send(place, names, { do: 'remove' }),
    send(addToSection, names, { story: '1' }),
    send(saveWords, names, {}),
    send(placeStory, names, { do: 'remove' }),
  ])
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(404))
  expect(await db().special.count()).toBe(1)
})

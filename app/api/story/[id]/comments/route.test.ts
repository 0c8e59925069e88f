import naughty from 'big-list-of-naughty-strings'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { readDraft } from '@/lib/actions/drafts'
import { newStory } from '@/lib/reader/testing/person'
import { aReader, at, post } from '@/lib/testing/a-reader'
import { ownDatabase } from '@/lib/testing/own-database'
import { GET, POST } from './route'

ownDatabase()
let story: number
let reader: Awaited<ReturnType<typeof aReader>>
const json = { accept: 'application/json' }

beforeAll(async () => {
  story = await newStory({ title: '渡口', commentPolicy: 'open' })
})

beforeEach(async () => {
  await db().rateLimit.deleteMany()
  await db().comment.deleteMany()
  reader = await aReader()
})

function write(text: string, headers: Record<string, string> = json, fields = {}, id = story) {
  const request = post(
    `/api/story/${id}/comments`,
    { text, ...fields },
    { ...reader.headers, ...headers },
  )
  return POST(request, at({ id: String(id) }))
}

describe('a text', () => {
  test.each(naughty.map((text, index) => [index, text]))(
    'naughty string %i is stored exactly and rendered inert, or refused with a reason',
    async (_, text) => {
      const answer = await write(text)
      const body = (await answer.json()) as Record<string, unknown>
      if (answer.status === 422) {
        expect(Object.values(body.errors as object).join('')).toMatch(/[一-龥]/)
        expect(await db().comment.count()).toBe(0)
        return
      }
      expect(answer.status).toBe(200)
      const [row] = await db().comment.findMany()
      expect(row?.text).toBe(text.replaceAll('\r\n', '\n'))
      expect(String(body.html)).not.toMatch(
        /<(script|img|svg|iframe|style|body|object)\b(?! class=)/i,
      )
      expect(String(body.html)).not.toMatch(/<[^>]+\son\w+=/i)
    },
  )

  test.each([
    ['nothing', ''],
    ['blanks', ' \u200b\u3000\n '],
    ['1001 characters', '长'.repeat(1001)],
    ['10,000 characters', '长'.repeat(10_000)],
    ['zalgo', `坏${'\u0335\u0322\u0361'.repeat(20)}字`],
    ['a turned direction', '前面\u202e后面'],
    ['emoji alone', '🌊🌊🌊'],
    ['NUL', '前面\0后面'],
    ['a lone surrogate', '前面\ud800后面'],
  ])('of %s is refused, and the form keeps it', async (_, text) => {
    const answer = await write(text, {})
    const location = new URL(answer.headers.get('location') ?? '', 'http://localhost:3000')
    expect([answer.status, location.pathname]).toEqual([303, `/story/${story}/comments`])
    const draft = await readDraft(location.pathname, location.searchParams.get('draft'))
    const stored = text.replaceAll('\0', '\ufffd')
    expect(draft?.fields.text).toBe(stored.replaceAll('\ud800', '\ufffd'))
    expect(draft?.errors.text).toBeTruthy()
    expect(await db().comment.count()).toBe(0)
  })
})

describe('repeated requests', () => {
  test('ten in parallel create one comment', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => write('同一句话说了一遍')))
    const ids = await Promise.all(
      answers.map(async (answer) => ((await answer.json()) as { id: number }).id),
    )
    expect(new Set(ids).size).toBe(1)
    expect(await db().comment.count()).toBe(1)
  })

  test('a hundred parallel likes are counted exactly', async () => {
    const { POST: like } = await import('../like/route')
    const readers = await Promise.all(Array.from({ length: 20 }, () => aReader()))
    const requests = readers.flatMap(({ headers }) =>
      ['1', '1', '0', '1', '1'].map((on) =>
        post(`/api/story/${story}/like`, { on }, { ...headers, ...json }),
      ),
    )
    await Promise.all(requests.map((request) => like(request, at({ id: String(story) }))))
    const rows = await db().storyLike.count({ where: { storyId: story } })
    const count = await db().storyCount.findUniqueOrThrow({ where: { storyId: story } })
    expect(count.likes).toBe(rows)
  })
})

describe('permissions', () => {
  test('signed out, a script gets 401 and a form leads to login with a draft', async () => {
    reader = { id: 0, headers: {} }
    expect((await write('一句话')).status).toBe(401)
    const answer = await write('一句话', { referer: `http://localhost:3000/article/${story}` })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(`/login?next=%2Farticle%2F${story}`)
    expect(answer.headers.get('set-cookie')).toMatch(/^xiaowen-pending=[0-9a-f-]{36}; .*HttpOnly/)
  })

  test('an unconfirmed account can do everything but comment', async () => {
    reader = await aReader({ confirmed: false })
    const answer = await write('一句话说完')
    expect([answer.status, await db().comment.count()]).toEqual([422, 0])
  })

  test('a foreign origin is refused', async () => {
    expect((await write('一句话', { origin: 'https://elsewhere.example' })).status).toBe(403)
  })

  test('a closed or missing story takes no comments', async () => {
    const closed = await newStory({ commentPolicy: 'closed' })
    expect((await write('一句话', json, {}, closed)).status).toBe(422)
    expect((await write('一句话', json, {}, 2_000_000)).status).toBe(404)
    const publishedAt = new Date(Date.now() - 2 * 86_400_000)
    const over = await newStory({ commentPolicy: 'open', commentDays: 1, publishedAt })
    expect((await write('一句话', json, {}, over)).status).toBe(422)
  })
})

test('a reply needs a public parent under the same story', async () => {
  const parent = { storyId: story, text: '一句话', state: 'approved' } as const
  const head = await db().comment.create({ data: parent })
  const below = await db().comment.create({ data: { ...parent, parentId: head.id } })
  const answer = async (parent: number, id = story) =>
    (await write(`答第${parent}条的话`, json, { parent: String(parent) }, id)).status
  expect(await answer(below.id, await newStory())).toBe(422)
  expect(await answer(2_000_000)).toBe(422)
  expect(await answer(below.id)).toBe(200)
  await db().comment.update({ where: { id: head.id }, data: { state: 'rejected' } })
  expect(await answer(head.id)).toBe(422)
  expect(await answer(below.id)).toBe(422)
})

test('under a pre-moderated story only the author sees the comment', async () => {
  await db().story.update({ where: { id: story }, data: { commentPolicy: 'checked' } })
  const answer = (await (await write('等着审核的一句话')).json()) as { state: string; html: string }
  expect(answer.state).toBe('waiting')
  expect(answer.html).toContain('审核中')
  const own = await GET(
    new Request('http://localhost:3000/', { headers: reader.headers }),
    at({ id: String(story) }),
  )
  expect(((await own.json()) as { html: string[] }).html).toHaveLength(1)
  const other = await aReader()
  const others = await GET(
    new Request('http://localhost:3000/', { headers: other.headers }),
    at({ id: String(story) }),
  )
  expect(((await others.json()) as { html: string[] }).html).toEqual([])
  await db().story.update({ where: { id: story }, data: { commentPolicy: 'open' } })
})

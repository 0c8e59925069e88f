import { beforeAll, beforeEach, expect, test } from 'vitest'
import { type PageModule, renderPage } from '@/app/testing/render-page'
import { previewCookieName, sessionCookieName } from '@/lib/auth/cookies'
import { db } from '@/lib/db'
import { signIn } from '@/lib/desk/testing/people'
import { findPreviewLink } from '@/lib/newsroom/preview-links'
import { readPreview } from '@/lib/newsroom/preview-story'
import { readStory } from '@/lib/content/stories'
import { ownDatabase } from '@/lib/testing/own-database'
import { POST as create } from './[id]/previews/route'
import { POST as revoke } from './[id]/previews/[link]/revocation/route'

ownDatabase()
beforeEach(() => db().rateLimit.deleteMany())

beforeAll(async () => {
  await db().column.create({ data: { slug: 'city', name: '城事' } })
  await db().image.create({ data: { key: 'a.jpg', width: 1600, height: 900 } })
})

const json = { accept: 'application/json' }

test('a link is given once, and only its hash is stored', async () => {
  const id = await draft()
  const made = await make(id)
  const token = made.url.split('/').pop() ?? ''
  expect(token).toMatch(/^[\w-]{43}$/)
  expect(made.qr).toMatch(/^<svg /)
  expect(await findPreviewLink(token)).toMatchObject({ storyId: id })
  const rows = await db().$queryRaw<object[]>`
    select to_jsonb(p)::text as row from newsroom.preview_link p where story_id = ${id}`
  expect(JSON.stringify(rows)).not.toContain(token)
  expect(await verbs(id)).toEqual(['createPreview'])
})

test('a link that is unknown, expired or revoked leads nowhere', async () => {
  const id = await draft()
  const [one, other] = [await make(id), await make(id)]
  const token = (url: string) => url.split('/').pop() ?? ''
  expect(await findPreviewLink('a'.repeat(43))).toBeNull()
  expect(await findPreviewLink(`${token(one.url)}'`)).toBeNull()
  const editor = await signIn('editor')
  expect((await send(revoke, { id: id + 1, link: one.id }, editor, json)).status).toBe(404)
  expect((await send(revoke, { id, link: one.id }, editor, json)).status).toBe(200)
  expect(await findPreviewLink(token(one.url))).toBeNull()
  const again = await send(revoke, { id, link: one.id }, editor, json)
  expect(await again.json()).toEqual({ revoked: false })
  expect(await findPreviewLink(token(other.url))).not.toBeNull()
  await db().$executeRaw`
    update newsroom.preview_link set created_at = now() - interval '4 days', expires_at = now() where id = ${other.id}`
  expect(await findPreviewLink(token(other.url))).toBeNull()
  expect(await verbs(id)).toEqual(['createPreview', 'createPreview', 'revokePreview'])
})

test('links are for editors', async () => {
  const id = await draft()
  expect((await send(create, { id }, await signIn('moderator'), json)).status).toBe(404)
  expect((await send(create, { id }, await signIn('reader'), json)).status).toBe(404)
  expect((await send(create, { id: 0 }, await signIn('editor'), json)).status).toBe(404)
  expect(await db().previewLink.count({ where: { storyId: id } })).toBe(0)
})

test('a plain form is led to a page that shows the link by a cookie of its own', async () => {
  const id = await draft()
  const token = await signIn('editor')
  const answer = await send(create, { id }, token)
  expect(answer.headers.get('location')).toBe(`/desk/stories/${id}/previews?notice=preview-created`)
  const [cookie = ''] = answer.headers.getSetCookie()
  expect(cookie).toMatch(new RegExp(`^${previewCookieName()}=${id}\\.[\\w-]{43}; .*HttpOnly`))
  const page = (await import('@/app/desk/stories/[id]/previews/page')) as unknown as PageModule
  const session = `${sessionCookieName()}=${token}`
  const shown = await renderPage(page, {
    params: { id: String(id) },
    headers: { cookie: `${session}; ${cookie.split(';')[0]}` },
  })
  expect(shown).toContain(`/preview/${/\.([\w-]{43});/.exec(cookie)?.[1]}`)
  const params = { id: String(id) }
  expect(await renderPage(page, { params, headers: { cookie: session } })).not.toContain(
    '/preview/',
  )
})

test('the preview is the story that readers get afterwards', async () => {
  const id = await draft()
  const fields = {
    title: '新题',
    body: '新的正文。',
    keywords: ['港口', '港口', '大雾'],
    cover: 'a.jpg',
    column_slug: 'city',
    search_title: '搜索',
  }
  await db().edit.create({ data: { storyId: id, baseVersion: 1, fields } })
  const preview = await readPreview(id)
  expect(preview?.state).toBe('draft')
  await db().$executeRaw`
    update story set title = '新题', body = '新的正文。', keywords = array['港口', '港口', '大雾'], cover = 'a.jpg',
      column_slug = 'city', search_title = '搜索', status = 'published' where id = ${id}`
  await db().edit.deleteMany({ where: { storyId: id } })
  const times = { publishedAt: '', updatedAt: '', commentsUntil: '' }
  expect({ ...preview?.story, ...times }).toEqual({ ...(await readStory(id)), ...times })
  expect((await readPreview(id))?.state).toBe('same')
  expect((await readPreview(id))?.story).toEqual(await readStory(id))
})

test('a draft without anything has a preview, a deleted story none', async () => {
  const { id } = await db().story.create({ data: {} })
  expect((await readPreview(id))?.story).toMatchObject({ title: '', column: { name: '未选栏目' } })
  await db().story.update({ where: { id }, data: { status: 'deleted' } })
  expect(await readPreview(id)).toBeNull()
})

async function draft(): Promise<number> {
  return (await db().story.create({ data: { title: '旧题', body: '旧的正文。' } })).id
}

async function make(id: number): Promise<{ id: number; url: string; qr: string }> {
  const answer = await send(create, { id }, await signIn('editor'), json)
  return (await answer.json()) as { id: number; url: string; qr: string }
}

async function verbs(id: number): Promise<string[]> {
  const where = { subject: `story/${id}` }
  return (await db().auditEntry.findMany({ where, orderBy: { id: 'asc' } })).map(({ verb }) => verb)
}

function send(
  action: typeof create,
  names: Record<string, number>,
  token: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  const request = new Request('http://localhost:3000/api/desk/stories', {
    method: 'POST',
    body: '',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': '0',
      'x-xiaowen-address': '192.0.2.1',
      cookie: `${sessionCookieName()}=${token}`,
      ...headers,
    },
  })
  const entries = Object.entries(names).map(([name, value]) => [name, String(value)])
  return action(request, {
    params: Promise.resolve(Object.fromEntries(entries) as Record<string, string>),
  })
}

import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { asOwner } from '@/lib/testing/as-owner'
import { ownDatabase } from '@/lib/testing/own-database'
import { readStory } from './stories'

ownDatabase()
beforeEach(() => asOwner('truncate story cascade'))

const hour = 3_600_000
const deleted = async (row: { status?: 'draft'; publishedAt?: Date }) => {
  const column = {
    connectOrCreate: { where: { slug: 'city' }, create: { slug: 'city', name: '城市' } },
  }
  const data = { status: 'published', title: '一', body: '文', column, ...row } as const
  const { id } = await db().story.create({ data })
  await db().story.deleteMany({ where: { id } })
  return id
}

test('a deleted story is withdrawn to readers until it is published again', async () => {
  const id = await deleted({})
  expect(await readStory(id)).toMatchObject({ id, status: 'withdrawn' })
  await db().story.update({ where: { id }, data: { status: 'published' } })
  expect(await readStory(id)).toMatchObject({ id, status: 'published' })
})

test('a draft or scheduled story that was deleted stays unknown to readers', async () => {
  const draft = await deleted({ status: 'draft' })
  const planned = await deleted({ publishedAt: new Date(Date.now() + hour) })
  await db().$executeRaw`
    update story set deleted_at = now() - interval '2 days', published_at = now() - interval '1 day'
    where id = ${planned}`
  expect(await readStory(draft)).toBeNull()
  expect(await readStory(planned)).toBeNull()
})

test('the texts for search engines and sharing are read with their picture', async () => {
  const column = {
    connectOrCreate: { where: { slug: 'city' }, create: { slug: 'city', name: '城市' } },
  }
  const shareImage = { create: { key: 'wave.jpg', width: 1600, height: 900 } }
  const own = { searchTitle: '搜索', canonicalUrl: 'https://a.example/' }
  const data = { status: 'published', title: '一', body: '文', column, shareImage, ...own } as const
  const { id } = await db().story.create({ data })
  expect(await readStory(id)).toMatchObject({
    ...own,
    shareTitle: '',
    sharePicture: { key: 'wave.jpg' },
  })
})

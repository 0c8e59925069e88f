import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { partnerFeed } from '@/lib/feed/feed'
import { absolute } from '@/lib/http/origin'
import { inRenderContext, newRenderContext } from '@/lib/render-context'
import { atomFaults, jsonFeedFaults } from '@/lib/seo/testing/feed-formats'
import { feedFaults } from '@/lib/seo/testing/feed-rules'
import { asOwner } from '@/lib/testing/as-owner'
import { ownDatabase } from '@/lib/testing/own-database'
import { readColumnFeed } from './feeds'
import { entryId } from '@/lib/feed/ids'
import { readSiteId } from './site-id'
import { readPartner, readPartnerStories, readPartnerWithdrawn } from './partners'

ownDatabase()

beforeAll(async () => {
  await db().column.createMany({ data: ['city', 'sea'].map((slug) => ({ slug, name: slug })) })
  await createStory('城一', 1, {})
  await createStory('城二', 2, { keywords: ['港口'] })
  await createStory('海片', 3, { columnSlug: 'sea', kind: 'video' })
  await createStory('海港', 4, { columnSlug: 'sea', keywords: ['港口'] })
  await createStory('草稿', 5, { status: 'draft', keywords: ['港口'] })
  await createStory('撤回', 6, { status: 'withdrawn', keywords: ['港口'] })
  await createStory('明天', -1, { keywords: ['港口'] })
})

test.each([
  ['all', {}, ['城一', '城二', '海片', '海港']],
  ['of a kind', { kind: 'video' as const }, ['海片']],
  ['a column', { columns: ['city'] }, ['城一', '城二']],
  ['a keyword', { keywords: ['港口'] }, ['城二', '海港']],
  ['either, each once', { columns: ['city'], keywords: ['港口'] }, ['城一', '城二', '海港']],
  ['either, of a kind', { columns: ['sea'], keywords: ['港口'], kind: 'video' as const }, ['海片']],
  ['at most count', { columns: ['city'], keywords: ['港口'], count: 2 }, ['城一', '城二']],
  ['nothing', { keywords: ['没有'] }, []],
])('a partner feed contains the selected stories: %s', async (_, selection, titles) => {
  const { key } = await db().partnerFeed.create({ data: { name: '甲', ...selection } })
  const partner = await readPartner(key)
  expect(partner && (await readPartnerStories(partner)).map(({ title }) => title)).toEqual(titles)
})

test.each([
  ['xml', feedFaults],
  ['atom', atomFaults],
  ['json', jsonFeedFaults],
] as const)(
  'a partner’s feed as %s takes a withdrawn story back, with the reason',
  async (format, faults) => {
    const { key } = await db().partnerFeed.create({ data: { name: '乙', columns: ['city'] } })
    await db().story.updateMany({
      where: { title: '撤回' },
      data: { withdrawalReason: '消息来源<不实>' },
    })
    const { id } = await db().story.findFirstOrThrow({ where: { title: '撤回' } })
    const answer = await partnerFeed(Promise.resolve({ key, file: `feed.${format}` }))
    const file = await answer.text()
    expect(faults(file, absolute(`/partner/${key}/feed.${format}`))).toEqual([])
    expect(file).toContain(entryId(await readSiteId(), { id }))
    expect(file).toMatch(/撤稿原因：消息来源(?:&lt;|<)不实/)
    expect(file.includes('【已撤稿】撤回')).toBe(format !== 'atom')
    expect(file.includes('<at:deleted-entry ')).toBe(format === 'atom')
  },
)

test('only what the partner may have had is taken back', async () => {
  const title = async (selection: object) => {
    const { key } = await db().partnerFeed.create({ data: { name: '丙', ...selection } })
    const partner = await readPartner(key)
    return partner && (await readPartnerWithdrawn(partner)).map(({ title }) => title)
  }
  expect(await title({ keywords: ['港口'] })).toEqual(['【已撤稿】撤回'])
  expect(await title({ columns: ['sea'] })).toEqual([])
  expect(await title({ kind: 'video' })).toEqual([])
  const plan = { status: 'withdrawn' as const, keywords: ['计划'] }
  await createStory('还没到时间就撤了', -1, plan)
  await createStory('上个月撤的', 40 * 24, { ...plan, status: 'published' })
  await db().story.updateMany({
    where: { title: '上个月撤的' },
    data: { status: 'withdrawn', updatedAt: new Date(Date.now() - 31 * 86_400_000) },
  })
  expect(await title({ keywords: ['计划'] })).toEqual([])
})

test.each([
  ['xml', feedFaults],
  ['atom', atomFaults],
  ['json', jsonFeedFaults],
] as const)('a partner feed as %s is valid, named, private and noindex', async (format, faults) => {
  const { key } = await db().partnerFeed.create({ data: { name: '甲社' } })
  const requestFeed = () => partnerFeed(Promise.resolve({ key, file: `feed.${format}` }))
  const context = newRenderContext()
  const answer = await inRenderContext(context, requestFeed)
  const file = await answer.text()
  expect(faults(file, absolute(`/partner/${key}/feed.${format}`))).toEqual([])
  expect(file).toContain('甲社 - 晓闻')
  expect(file).toContain('正文之尾')
  expect(context.isPrivate).toBe(true)
  expect(answer.headers.get('x-robots-tag')).toBe('noindex')
  await db().partnerFeed.update({ where: { key }, data: { fullText: false } })
  const summaries = await (await requestFeed()).text()
  expect(summaries).not.toContain('正文之尾')
  expect(summaries).toContain('正文之首')
  await db().partnerFeed.update({ where: { key }, data: { active: false } })
  expect((await requestFeed()).status).toBe(404)
})

test.each([
  ['short', 'feed.xml'],
  ['../../../../etc/passwd', 'feed.xml'],
  ['nobodyhasthiskeyatall', 'feed.xml'],
  ['kept-for-the-other-file', 'feed.html'],
])('an unknown partner or file, %s/%s, answers 404', async (key, file) => {
  if (file === 'feed.html') await db().partnerFeed.create({ data: { key, name: '乙社' } })
  expect((await partnerFeed(Promise.resolve({ key, file }))).status).toBe(404)
})

test('a story under embargo is in no feed, whatever its row says', async () => {
  await asOwner('alter table story drop constraint "禁发期内不能发布_发布时间须不早于禁发期"')
  const { key } = await db().partnerFeed.create({ data: { name: '丙社', keywords: ['禁发'] } })
  const partner = await readPartner(key)
  const titles = async () =>
    [...(partner ? await readPartnerStories(partner) : []), ...(await readColumnFeed('city'))]
      .filter(({ keywords }) => keywords.includes('禁发'))
      .map(({ title }) => title)
  const embargoUntil = new Date(Date.now() + 3_600_000)
  await createStory('结果', 1, { keywords: ['禁发'], embargoUntil, embargoReason: '发布会' })
  expect(await titles()).toEqual([])
  await db().$executeRaw`update story set embargo_until = now() where title = '结果'`
  expect(await titles()).toEqual(['结果', '结果'])
})

async function createStory(title: string, hoursAgo: number, more: object): Promise<void> {
  const publishedAt = new Date(Date.now() - hoursAgo * 3_600_000)
  const body = `正文之首${'，很长'.repeat(80)}。\n\n正文之尾。`
  const row = { title, body, publishedAt, columnSlug: 'city', status: 'published' as const }
  await db().story.create({ data: { ...row, ...more } })
}

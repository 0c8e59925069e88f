import { expect, test } from 'vitest'
import { sqlFixture } from './testing/sql'

const sql = sqlFixture()

const listed = () =>
  sql('select keyword, story_id, kind, published_at from listing.story_keyword order by 1, 2')
const names = async () =>
  (await sql('select name from keyword order by name')).map(({ name }) => name)

async function write(keywords: string[], status = 'published'): Promise<number> {
  const [row] = await sql(
    `insert into story (status, title, column_slug, keywords, body) values ($1, '题', 'shixun', $2, '正文。') returning id`,
    [status, keywords],
  )
  return Number(row?.id)
}

test('keywords are trimmed and deduplicated in order', async () => {
  await write([' 港口 ', '航运', '', '港口', 'e\u0301'])
  expect(await sql('select keywords from story')).toEqual([
    { keywords: ['港口', '航运', '\u00e9'] },
  ])
  expect(await names()).toHaveLength(3)
})

test.each([
  [['港口，航运'], ['港口', '航运']],
  [
    ['港口,航运;造船', '造船；渡口、'],
    ['港口', '航运', '造船', '渡口'],
  ],
  [['港口\u3000航运'], ['港口', '航运']],
  [
    ['#港口 #航运', '＃渡口'],
    ['港口', '航运', '渡口'],
  ],
  [
    ['New York', '1.10', '，'],
    ['New York', '1.10'],
  ],
])('%j are %j', async (typed, right) => {
  await write(typed)
  expect(await sql('select keywords from story')).toEqual([{ keywords: right }])
})

test('a keyword is not renamed to what would be two', async () => {
  await write(['港口'])
  await expect(sql(`update keyword set name = '港口，航运'`)).rejects.toThrow('不含逗号顿号分号')
})

test('only published stories have a time in the keyword list', async () => {
  const id = await write(['港口'])
  const [row] = await listed()
  expect(row).toMatchObject({ keyword: '港口', story_id: id, kind: 'article' })
  expect(row?.published_at).toBeInstanceOf(Date)
  for (const status of ['draft', 'withdrawn']) {
    await sql(`update story set status = $1`, [status])
    expect(await listed()).toMatchObject([{ story_id: id, published_at: null }])
  }
  await sql(`update story set status = 'published', kind = 'video', published_at = '2020-01-01Z'`)
  expect(await listed()).toMatchObject([{ kind: 'video', published_at: new Date('2020-01-01Z') }])
})

test('a removed keyword leaves the story’s list and keeps its row', async () => {
  await write(['港口', '航运'])
  await sql(`update story set keywords = '{航运}'`)
  expect(await listed()).toMatchObject([{ keyword: '航运' }])
  expect(await names()).toContain('港口')
})

test('a renamed keyword changes in every story', async () => {
  await write(['港口', '航运'])
  await write(['港口'], 'draft')
  await sql(`update keyword set name = '海港' where name = '港口'`)
  const stories = await sql('select keywords from story order by id')
  expect(stories).toEqual([{ keywords: ['海港', '航运'] }, { keywords: ['海港'] }])
  expect((await listed()).filter(({ keyword }) => keyword === '海港')).toHaveLength(2)
  expect((await names()).sort()).toEqual(['海港', '航运'].sort())
})

test('a deleted story leaves the keyword lists', async () => {
  await write(['港口'])
  await sql('delete from story')
  expect(await listed()).toMatchObject([{ keyword: '港口', published_at: null }])
})

test('an invalid keyword is refused with its reason', async () => {
  await expect(write(['a/b'])).rejects.toMatchObject({
    constraint: '关键词1至20字_不含斜杠问号井号百分号',
  })
})

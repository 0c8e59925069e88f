/** story.keywords is typed; the keyword table and the topic lists follow. */
import { expect, test } from 'vitest'
import { plainSql } from './testing/sql'

const sql = plainSql()

const listed = () =>
  sql('select keyword, story_id, kind, published_at from listing.story_keyword order by 1, 2')
const names = async () =>
  (await sql('select name from keyword order by name')).map(({ name }) => name)

async function write(keywords: string[], status = 'published'): Promise<number> {
  const [row] = await sql(
    `insert into story (status, title, column_slug, keywords) values ($1, '题', 'shixun', $2) returning id`,
    [status, keywords],
  )
  return Number(row?.id)
}

test('typed words are tidied: no spaces around, no blanks, no repeats, in their order', async () => {
  await write([' 港口 ', '航运', '', '港口', 'e\u0301'])
  expect(await sql('select keywords from story')).toEqual([
    { keywords: ['港口', '航运', '\u00e9'] },
  ])
  expect(await names()).toHaveLength(3)
})

test('a published story is listed at its time, a draft and a withdrawn one without', async () => {
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

test('a word that is taken out leaves the list; the keyword stays with its description', async () => {
  await write(['港口', '航运'])
  await sql(`update story set keywords = '{航运}'`)
  expect(await listed()).toMatchObject([{ keyword: '航运' }])
  expect(await names()).toContain('港口')
})

test('a keyword that is renamed changes in every story, drafts too', async () => {
  await write(['港口', '航运'])
  await write(['港口'], 'draft')
  await sql(`update keyword set name = '海港' where name = '港口'`)
  const stories = await sql('select keywords from story order by id')
  expect(stories).toEqual([{ keywords: ['海港', '航运'] }, { keywords: ['海港'] }])
  expect((await listed()).filter(({ keyword }) => keyword === '海港')).toHaveLength(2)
  expect((await names()).sort()).toEqual(['海港', '航运'].sort())
})

test('a story that is deleted leaves the lists', async () => {
  await write(['港口'])
  await sql('delete from story')
  expect(await listed()).toMatchObject([{ keyword: '港口', published_at: null }])
})

test('a word that can be no keyword is refused with the rule that says why', async () => {
  await expect(write(['a/b'])).rejects.toMatchObject({
    constraint: '关键词1至20字_不含斜杠问号井号百分号',
  })
})

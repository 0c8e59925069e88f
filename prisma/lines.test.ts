/** Studio's one-line field would remove line breaks. */
import { expect, test } from 'vitest'
import { sqlFixture } from './testing/sql'

const sql = sqlFixture()
const THREE = '第一段。\n\n第二段。\n\n第三段。'
const refusal = { code: '23514', constraint: '换行会全部丢失_请改用导入或SQL' }

async function write(body: string): Promise<void> {
  await sql(
    `insert into story (title, body, column_slug, status) values ('题', $1, 'shixun', 'draft')`,
    [body],
  )
}

const rewrite = (body: string) => sql('update story set body = $1', [body])
const body = async () => (await sql('select body from story'))[0]?.body

const flattened = [
  ['as Studio does it, one character added', THREE, `${THREE.replaceAll('\n', '')}。`],
  ['line breaks made blanks', THREE, THREE.replaceAll('\n', ' ')],
  ['a line break left at the end', THREE, `${THREE.replaceAll('\n', '')}\n`],
  ['carriage returns', THREE.replaceAll('\n', '\r\n'), THREE.replaceAll('\n', '')],
  ['old carriage returns', '一\r二', '一二'],
  ['a list', '- 一\n- 二\n- 三', '- 一- 二- 三'],
  ['a table', '| 一 | 二 |\n|---|---|\n| 三 | 四 |', '| 一 | 二 ||---|---|| 三 | 四 |'],
  ['another text, pasted', THREE, '别的一段文字。'],
  ['emptied', THREE, ''],
  ['blanked', THREE, ' \n\n '],
] as const

test('an update that removes all line breaks of a body is refused', async () => {
  for (const [what, before, after] of flattened) {
    await sql('truncate story cascade')
    await write(before)
    const error: unknown = await rewrite(after).catch((reason: unknown) => reason)
    expect(error, what).toMatchObject({ ...refusal, table: 'story', column: 'body' })
    expect(String(error)).toContain('正文原来有多行')
    expect(await body()).toBe(before)
  }
})

const edited = [
  ['one paragraph', '一段。', '一段，改过。'],
  ['one paragraph with line breaks around it', '\n一段。\r\n', '一段，改过。'],
  ['one paragraph, emptied', '一段。', ''],
  ['a paragraph left out', THREE, '第一段。\n\n第三段。'],
  ['paragraphs joined, some left', THREE, '第一段。第二段。\n\n第三段。'],
  ['other line ends', THREE, THREE.replaceAll('\n', '\r\n')],
  ['several lines of one', '一段。', THREE],
] as const

test('other changes of a body are saved', async () => {
  for (const [what, before, after] of edited) {
    await sql('truncate story cascade')
    await write(before)
    await rewrite(after)
    expect(await body(), what).toBe(after)
  }
})

test('other columns of such a row can be changed', async () => {
  await write(THREE)
  await sql(`update story set title = '别的题', body = body`)
  expect(await body()).toBe(THREE)
})

test('the setting allows it within its transaction only', async () => {
  await write(THREE)
  await sql('begin')
  await sql('set local xiaowen.allow_one_line = on')
  await rewrite('一段。')
  await sql('commit')
  expect(await body()).toBe('一段。')
  await rewrite(THREE)
  await expect(rewrite('一段。')).rejects.toMatchObject(refusal)
})

test('every multi-line column is protected', async () => {
  const image = (column: string) =>
    `insert into image (key, width, height, ${column}) values ('${column}.jpg', 1, 1, $1)`
  const term = (table: string) => `insert into ${table} (term, note) values ('词', $1)`
  const texts = [
    ['story', 'summary', `insert into story (summary) values ($1)`],
    ['story', 'correction', `insert into story (correction) values ($1)`],
    ['story', 'comment_note', `insert into story (comment_note) values ($1)`],
    ['page', 'body', `insert into page (slug, title, body) values ('about', '关于', $1)`],
    [
      'special',
      'introduction',
      `insert into special (slug, title, introduction) values ('a', 'a', $1)`,
    ],
    ['"column"', 'description', `update "column" set description = $1 where slug = 'shixun'`],
    ['keyword', 'description', `insert into keyword (name, description) values ('港口', $1)`],
    ['image', 'alt', image('alt')],
    ['image', 'caption', image('caption')],
    ['image', 'credit', image('credit')],
    ['hant_term', 'note', `insert into hant_term values ('于谦', '于謙', $1)`],
    ['redirect', 'note', `insert into redirect (path, target, note) values ('/a', '/', $1)`],
    ['source', 'note', `insert into source (name, note) values ('新华社', $1)`],
    ['newsroom.style_term', 'why', `insert into newsroom.style_term (word, why) values ('词', $1)`],
    ['newsroom.blocked_term', 'note', term('newsroom.blocked_term')],
    ['newsroom.suspect_term', 'note', term('newsroom.suspect_term')],
  ] as const
  for (const [table, column, make] of texts) {
    await sql(make, ['一\n二'])
    const change = (text: string) =>
      sql(`update ${table} set ${column} = $1 where ${column} = $2`, [text, '一\n二'])
    await expect(change('一二')).rejects.toMatchObject({ ...refusal, column })
    await change('一\n三')
  }
})

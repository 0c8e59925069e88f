import { describe, expect, test } from 'vitest'
import { cleanLine, cleanText } from '@/lib/schemas/text'
import { hasVisible } from '@/lib/visible-text'
import { sqlFixture } from './testing/sql'

const sql = sqlFixture()

describe('the database and the schemas clean alike', () => {
  test.each([
    // As typed, as one line, as several lines.
    ['港口', '港口', '港口'],
    ['  港 口　', '港 口', '港 口'],
    ['', '', ''],
    ['　', '', ''],
    ['\u200b', '', ''],
    ['\u00ad\u200b\u2060\ufeff', '', ''],
    ['\u3164', '', ''],
    ['\u115f\u1160\uffa0', '', ''],
    ['\u2800', '', ''],
    ['\u0301', '', ''],
    ['\ufe0f', '', ''],
    ['\u202e', '', ''],
    ['\u{e0041}', '', ''],
    ['\u0001\u0085\u009f', '', ''],
    [' \n \n ', '', ''],
    ['\u200b港口\ufeff', '港口', '港口'],
    ['e\u0301', 'e\u0301', 'e\u0301'],
    ['👩‍🚀', '👩‍🚀', '👩‍🚀'],
    ['می\u200cخواهم', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['a\tb', 'a b', 'a\tb'],
    ['a\r\nb\rc', 'a b c', 'a\nb\nc'],
    ['a\u2028b\u2029c\u0085d\ve', 'a b c d e', 'a\nb\nc\nd\ne'],
    ['a\u0000b', 'a b', 'a b'],
    ['a\u001b[0mb\u007f\u0080', 'a [0mb', 'a [0mb'],
    ['gpj\u202e.exe', 'gpj.exe', 'gpj.exe'],
    ['\u2067שלום\u2069', 'שלום', 'שלום'],
    ['一\n\n二', '一 二', '一\n\n二'],
  ])('%j', async (typed, line, text) => {
    expect([cleanLine(typed), cleanText(typed)]).toEqual([line, text])
    // Postgres has no NUL.
    const query = 'select newsroom.clean_line($1) as line, newsroom.clean_text($1) as text'
    expect(await sql(query, [typed.replaceAll('\0', '\u0001')])).toEqual([{ line, text }])
  })

  test('every character is visible to both or to neither', async () => {
    const rows = await sql(`select code from generate_series(1, 1114111) as code
      where code not between 55296 and 57343 and not newsroom.is_visible(chr(code))`)
    const inDatabase = new Set(rows.map(({ code }) => Number(code)))
    const different: string[] = []
    for (let code = 1; code <= 0x10ffff; code++) {
      const character = String.fromCodePoint(code)
      // A version of Node knows no marks of a later Unicode.
      if (/[\p{Cs}\p{Cn}]/u.test(character)) continue
      if (hasVisible(character) === inDatabase.has(code)) different.push(code.toString(16))
    }
    expect(different).toEqual([])
  })
})

const insert = (table: string, columns: string) =>
  `insert into ${table} (${columns}) values (${columns
    .split(', ')
    .map((_, i) => `$${i + 1}`)
    .join()})`

describe('a text of nothing that can be seen is refused', () => {
  test.each([
    [
      '发布前请填写标题',
      insert('story', 'title, body, column_slug, status'),
      ['', '文', 'shixun', 'published'],
    ],
    ['栏目名称1至20字', insert('"column"', 'name, slug'), ['', 'a']],
    ['关键词1至20字_不含斜杠问号井号百分号', insert('keyword', 'name'), ['']],
    ['页面标题1至60字', insert('page', 'title, slug'), ['', 'a']],
    ['专题标题1至60字', insert('special', 'title, slug'), ['', 'a']],
    ['合作方名称1至60字', insert('partner_feed', 'name'), ['']],
    ['昵称2至20字', insert('reader.account', 'nickname'), ['']],
    ['禁用词1至50字', insert('newsroom.blocked_term', 'term'), ['']],
    ['可疑词1至50字', insert('newsroom.suspect_term', 'term'), ['']],
    ['投诉内容10至2000字', insert('newsroom.complaint', 'text, address'), ['', 'x']],
  ])('%s', async (constraint, query, [, ...others]) => {
    for (const text of ['', '　', '\u200b'.repeat(12), '\u3164\u3164', '\u2800\u2800', '\u0301']) {
      await expect(sql(query, [text, ...others])).rejects.toMatchObject({ constraint })
    }
  })

  test('a title of before the rule, when its story is published', async () => {
    await sql('alter table story disable trigger a_clean')
    await sql(`insert into story (title, body, column_slug) values ($1, '文', 'shixun')`, [
      '\u3164',
    ])
    await sql('alter table story enable trigger a_clean')
    await sql('update story set front_position = 1')
    await expect(sql(`update story set status = 'published'`)).rejects.toMatchObject({
      constraint: '发布前请填写标题',
    })
    await sql('delete from story')
  })

  test('a comment, a folder, a reason and keywords', async () => {
    await sql(`insert into story (id, title) values (1, '一')`)
    await sql('truncate reader.account cascade')
    await sql(`insert into reader.account (id, nickname) values (1, '小明')`)
    await expect(
      sql(`insert into reader.comment (story_id, account_id, text) values (1, 1, $1)`, ['\u200b']),
    ).rejects.toMatchObject({ constraint: '评论1至1000字' })
    await expect(
      sql(`insert into reader.folder (account_id, name) values (1, $1)`, ['\u200b']),
    ).rejects.toMatchObject({ constraint: '收藏夹名称1至20字' })
    await sql('update story set keywords = $1', [['港口\u200b', '\u3164', '港口', '　']])
    expect(await sql('select keywords from story')).toEqual([{ keywords: ['港口'] }])
  })
})

describe('other texts are cleaned', () => {
  test.each([
    ['story', 'title', `insert into story default values`, 'a\u0007b', 'a b'],
    ['story', 'byline', `insert into story default values`, '\u2028张三\u202e', '张三'],
    ['story', 'source', `insert into story default values`, '\u200b', ''],
    ['story', 'summary', `insert into story default values`, '一\u2028二\u0080', '一\n二'],
    ['story', 'correction', `insert into story default values`, '\u3164', ''],
    ['story', 'comment_note', `insert into story default values`, '\u2067\u00a0', ''],
    [
      '"column"',
      'description',
      `insert into "column" (slug, name) values ('a', 'a')`,
      '\u200b',
      '',
    ],
    ['image', 'alt', `insert into image (key, width, height) values ('a.jpg', 1, 1)`, '\u200b', ''],
    [
      'image',
      'credit',
      `insert into image (key, width, height) values ('a.jpg', 1, 1)`,
      ' a\u0085',
      'a',
    ],
    ['redirect', 'note', `insert into redirect (path) values ('/a')`, '\u2800', ''],
  ])('%s.%s', async (table, column, row, typed, kept) => {
    await sql('truncate redirect')
    await sql(row)
    await sql(`update ${table} set ${column} = $1`, [typed])
    const rows = await sql(`select distinct ${column} as kept from ${table}`)
    expect(rows).toEqual([{ kept }])
  })

  test.each([
    ['keyword', 'name', `insert into keyword values ('a')`, '关键词1至20字_不含斜杠问号井号百分号'],
    [
      'reader.account',
      'nickname',
      `insert into reader.account (nickname) values ('小明')`,
      '昵称2至20字',
    ],
  ])('a key in %s.%s is refused', async (table, column, row, constraint) => {
    await sql('truncate reader.account cascade')
    await sql(row)
    for (const typed of ['港口\u200b', ' 港口', '港\u0007口', '港\ufffd口', '港\u2028口']) {
      const change = sql(`update ${table} set ${column} = $1`, [typed])
      await expect(change).rejects.toMatchObject({ constraint })
    }
  })

  test.each([
    ['title', '标题'],
    ['summary', '摘要'],
    ['byline', '署名'],
    ['source', '来源'],
    ['correction', '更正说明'],
    ['comment_note', '评论提示'],
  ])('U+FFFD in %s is refused', async (column, name) => {
    const query = `insert into story (${column}) values ($1)`
    await expect(sql(query, ['a\ufffd'])).rejects.toMatchObject({
      constraint: '文字里有无法识别的字符',
      message: expect.stringContaining(name) as string,
    })
  })

  test('U+FFFD of before the rule keeps nobody from other changes', async () => {
    await sql('alter table story disable trigger a_clean')
    await sql(`insert into story (title, body, column_slug) values ($1, '文', 'shixun')`, [
      'a\ufffd',
    ])
    await sql('alter table story enable trigger a_clean')
    await sql(`update story set source = '晓闻'`)
    await sql('delete from story')
  })
})

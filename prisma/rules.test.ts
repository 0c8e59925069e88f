import { describe, expect, test } from 'vitest'
import { sqlFixture } from './testing/sql'

const sql = sqlFixture()
const typed = `insert into story (kind, status, title, body, column_slug)
  values ('article', 'published', '潮水退去', '正文。', 'shixun') returning *`

test('title, body, column and status make a complete story', async () => {
  const [row] = await sql(`insert into story (title, body, column_slug, status)
    values ('潮水退去', '正文。', 'shixun', 'published') returning *`)
  expect(row).toMatchObject({
    id: 1,
    kind: 'article',
    summary: '',
    source: '',
    byline: '',
    keywords: [],
    cover: null,
    video: null,
    correction: '',
    comment_policy: 'checked',
    front_position: null,
    updated_at: row?.published_at,
  })
  expect(row?.published_at).toBeInstanceOf(Date)
})

test('an empty row is a draft', async () => {
  const [row] = await sql('insert into story default values returning *')
  expect(row).toMatchObject({ status: 'draft', published_at: null, title: '' })
})

describe('refused rows and their messages', () => {
  test.each([
    ['标题最长200字', `title = repeat('字', 201)`],
    ['发布前请填写标题', `title = ' '`],
    ['发布前请选择栏目', 'column_slug = null'],
    ['来源链接须以http或https开头_不含空格', `source_url = 'javascript:alert(1)'`],
    ['来源链接须以http或https开头_不含空格', `source_url = 'https://'`],
    ['来源链接须以http或https开头_不含空格', `source_url = 'https://example.org/a b'`],
    ['来源链接须以http或https开头_不含空格', `source_url = '\u3000'`],
    ['发布更新和更正时间须在1000至9999年之间', `published_at = 'infinity'`],
    ['发布更新和更正时间须在1000至9999年之间', `published_at = '-infinity'`],
    ['发布更新和更正时间须在1000至9999年之间', `published_at = '0001-01-01 BC'`],
    ['发布更新和更正时间须在1000至9999年之间', `published_at = '0999-12-31'`],
    ['发布更新和更正时间须在1000至9999年之间', `published_at = '19999-01-01'`],
    ['发布更新和更正时间须在1000至9999年之间', `updated_at = 'infinity'`],
    ['发布更新和更正时间须在1000至9999年之间', `correction = '错', correction_at = '-infinity'`],
    ['摘要最长500字', `summary = repeat('字', 501)`],
    ['来源最长60字', `source = repeat('字', 61)`],
    ['署名最长100字', `byline = repeat('字', 101)`],
    ['更正说明最长1000字', `correction = repeat('字', 1001)`],
    ['正文最长20万字', `body = repeat('字', 200001)`],
    ['关键词最多20个', `keywords = array(select i::text from generate_series(1, 21) i)`],
    ['首页位置为1至9', 'front_position = 0'],
    ['首页位置为1至9', 'front_position = 10'],
    ['稿件编号须为正数', 'id = 0'],
    ['story_column_slug_fkey', `column_slug = 'none'`],
    ['story_cover_fkey', `cover = 'none.jpg'`],
    ['story_video_fkey', `video = 'none'`],
  ])('story: %s (%s)', async (name, change) => {
    await sql(typed)
    await expect(sql(`update story set ${change}`)).rejects.toMatchObject({ constraint: name })
  })

  test.each<[string, string, string]>([
    ['"column"', '栏目网址只用小写字母数字和连字符', `(slug, name) values ('Shi', '栏')`],
    ['"column"', '栏目网址只用小写字母数字和连字符', `(slug, name) values ('a/b', '栏')`],
    ['"column"', '栏目名称1至20字', `(slug, name) values ('a', ' ')`],
    ['"column"', 'column_name_key', `(slug, name) values ('a', '时讯')`],
    ...['', ' 港', '港/口', '港?', '#港', '100%', '.', '..', '港\\口', '字'.repeat(21)].map(
      (word): [string, string, string] => [
        'keyword',
        '关键词1至20字_不含斜杠问号井号百分号',
        `(name) values ('${word}')`,
      ],
    ),
    ...[
      '/a.jpg',
      'a',
      '../a.jpg',
      'a/../b.jpg',
      'a//b.jpg',
      '.a.jpg',
      'a b.jpg',
      '港.jpg',
      'a.svg',
      'a.jpg\n',
      'a'.repeat(197) + '.jpg',
    ].map((key): [string, string, string] => [
      'image',
      '图片路径须为上传目录内的相对路径',
      `(key, width, height) values ('${key}', 1, 1)`,
    ]),
    ['image', '图片宽度须大于0', `(key, width, height) values ('a.jpg', 0, 1)`],
    ['image', '图片高度须大于0', `(key, width, height) values ('a.jpg', 1, 0)`],
    ['video', '视频编号只用小写字母数字和连字符', `(key, file, duration) values ('A', 'a.mp4', 1)`],
    [
      'video',
      '视频文件须为上传目录内的mp4或m4a',
      `(key, file, duration) values ('a', '../a.mp4', 1)`,
    ],
    ['video', '视频文件须为上传目录内的mp4或m4a', `(key, file, duration) values ('a', 'a.mov', 1)`],
    [
      'video',
      '小视频文件须为上传目录内的mp4',
      `(key, file, small_file, duration) values ('a', 'a.mp4', 'b', 1)`,
    ],
    [
      'video',
      '字幕须为上传目录内的vtt',
      `(key, file, captions, duration) values ('a', 'a.mp4', 'a.srt', 1)`,
    ],
    ['video', '时长须大于0秒', `(key, file, duration) values ('a', 'a.mp4', 0)`],
    ['video', '时长须大于0秒', `(key, file, duration) values ('a', 'a.mp4', 'NaN')`],
    ['video', '视频宽度须大于0', `(key, file, duration, width) values ('a', 'a.mp4', 1, 0)`],
    ['video', '视频高度须大于0', `(key, file, duration, height) values ('a', 'a.mp4', 1, 0)`],
    ['page', '页面网址只用小写字母数字和连字符', `(slug, title) values ('关于', '关于')`],
    ['page', '页面标题1至60字', `(slug, title) values ('about', '')`],
    ['newsroom.complaint', '投诉内容10至2000字', `(text, address) values (repeat('字', 9), 'x')`],
    [
      'newsroom.complaint',
      '投诉内容10至2000字',
      `(text, address) values (repeat('字', 2001), 'x')`,
    ],
  ])('%s: %s %s', async (table, name, values) => {
    await expect(sql(`insert into ${table} ${values}`)).rejects.toMatchObject({ constraint: name })
  })

  test('a renamed column keeps its stories', async () => {
    await sql(typed)
    await sql(`update "column" set slug = 'news' where slug = 'shixun'`)
    expect(await sql('select column_slug from story')).toEqual([{ column_slug: 'news' }])
  })
})

test.each([
  [' https://example.org/a ', 'https://example.org/a'],
  ['https://example.org/a\u200b\n', 'https://example.org/a'],
  ['HTTPS://Example.org', 'HTTPS://Example.org'],
  ['https://例子.中国/标题', 'https://例子.中国/标题'],
])('the source link %j is kept as %s', async (typed, kept) => {
  const [row] = await sql('insert into story (source_url) values ($1) returning source_url', [
    typed,
  ])
  expect(row).toEqual({ source_url: kept })
})

test('line breaks in a title become spaces', async () => {
  const [row] = await sql(`insert into story (title) values (E'  一\\n\\t二  ') returning title`)
  expect(row?.title).toBe('一 二')
})

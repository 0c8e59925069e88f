import sharp from 'sharp'
import { expect, test } from 'vitest'
import { importFixture, story } from './testing/import-fixture'

const { path, picture, rows, run, stories, write } = importFixture()

const all = `title: 题
column: shixun
published: 2026-11-20 08:00
source: 新华社
ownWork: false
originalTitle: 原来的题
originalAuthor: 王某
editorName: 李编辑
aiKind: assisted
searchTitle: 搜索题
searchText: 搜索摘要
shareTitle: 分享题
shareText: 分享摘要
sharePicture: images/share.jpg
canonicalUrl: https://a.example/1
embargoUntil: 2026-11-19 08:00
embargoReason: 合作方要求
unpublishAt: 2027年1月1日 8时
withdrawalReason: 过期`

test('a story’s origin, labels, texts for search and sharing, embargo and end are imported', async () => {
  await rows(
    `insert into source (name, valid_from) values ('新华社', '2026-01-01') on conflict do nothing`,
  )
  await write('columns.yaml', '- {slug: shixun, name: 时讯}')
  await picture('images/share.jpg')
  await write('a.md', `${story(all)}正文。`)
  expect((await run('columns.yaml', 'a.md')).refused).toEqual([])
  expect((await stories())[0]).toMatchObject({
    status: 'published',
    own_work: false,
    original_title: '原来的题',
    original_author: '王某',
    editor_name: '李编辑',
    ai_kind: 'assisted',
    search_title: '搜索题',
    search_text: '搜索摘要',
    share_title: '分享题',
    share_text: '分享摘要',
    share_picture: expect.stringMatching(/share\.jpg$/) as string,
    canonical_url: 'https://a.example/1',
    embargo_until: new Date('2026-11-19T08:00:00+08:00'),
    embargo_reason: '合作方要求',
    unpublish_at: new Date('2027-01-01T08:00:00+08:00'),
    withdrawal_reason: '过期',
  })
  expect(await run('columns.yaml', 'a.md')).toMatchObject({ created: 0, updated: 0, left: [] })
})

test('an empty field takes away what the file said before, one that is missing stays', async () => {
  await write(
    'a.md',
    story(
      'title: 题\naiKind: generated\nownWork: true\ncanonicalUrl: https://a.example/\neditorName: 李',
    ),
  )
  await run('a.md')
  await write('a.md', story('title: 题\naiKind:\nownWork:\ncanonicalUrl:'))
  expect(await run('a.md')).toMatchObject({ updated: 1, refused: [], left: [] })
  expect((await stories())[0]).toMatchObject({
    ai_kind: null,
    own_work: null,
    canonical_url: null,
    editor_name: '李',
  })
})

test.each([
  ['ownWork: maybe', /^ownWork: 只能是 true、false（第3行）/],
  ['aiKind: robot', /^aiKind: 只能是 none、assisted、generated、suspected/],
  ['embargoUntil: soon', /^embargoUntil: soon 不是时间/],
  ['embargoUntil: 2026-11-19', /禁发须写明原因/],
  ['unpublishAt: -PT5M', /^unpublishAt: -PT5M 不是时间/],
  ['sharePicture: none.jpg', /^sharePicture: .*none\.jpg/],
  ['canonicalUrl: /a', /^canonicalUrl: 应是以http/],
  ['ownWork: false\nsource: 某某网\npublished: 2026-11-20', /来源“某某网”不在来源库里/],
])('refused: %s', async (field, reason) => {
  await write('columns.yaml', '- {slug: shixun, name: 时讯}')
  await write(
    'bad.md',
    `${story(`title: 题\n${field.includes('published') ? 'column: shixun\n' : ''}${field}`)}正文。`,
  )
  const { refused } = await run('columns.yaml', 'bad.md')
  expect(refused).toMatchObject([{ file: path('bad.md') }])
  expect(refused[0]?.reason).toMatch(reason)
})

test('what a picture’s mark says is its kind, unless the list says otherwise', async () => {
  const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><AIGC>{"Label":"1"}</AIGC></x:xmpmeta>'
  const image = sharp({ create: { width: 40, height: 30, channels: 3, background: '#369' } })
  const bytes = await image.withXmp(xmp).jpeg().toBuffer()
  const other = await image.clone().modulate({ brightness: 2 }).withXmp(xmp).jpeg().toBuffer()
  await write('images/a.jpg', bytes)
  await write('images/b.jpg', other)
  await picture('images/c.jpg', 50)
  await write('images.yaml', '- {file: b.jpg, alt: 乙, aiKind: none}')
  await run('.')
  expect(await rows('select key, ai_kind from image order by key')).toMatchObject([
    { ai_kind: 'generated' },
    { ai_kind: 'none' },
    { ai_kind: null },
  ])
})

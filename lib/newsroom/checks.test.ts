import { expect, test } from 'vitest'
import { type CheckContext, type CheckedStory, linkChecks, storyChecks } from './checks'

const good: CheckedStory = {
  kind: 'article',
  title: '首船离港',
  summary: '一句话。',
  body: '正文。',
  column_slug: 'shixun',
  cover: 'a.jpg',
  share_picture: '',
  video: '',
  editor_name: '李编辑',
  own_work: 'yes',
  source_url: '',
  original_title: '',
  original_author: '',
  ai_kind: 'none',
}
const ownRights = { rightsUntil: null, rights: null }
const picture = { key: 'a.jpg', alt: '海', credit: '王某摄', ...ownRights }
const context: CheckContext = {
  pictures: new Map([['a.jpg', picture]]),
  poster: '',
  inBody: [{ key: 'a.jpg', alt: '' }],
  sourceFault: null,
  style: [],
}

function check(story: Partial<CheckedStory> = {}, more: Partial<CheckContext> = {}) {
  return storyChecks({ ...good, ...story }, { ...context, ...more }).map(
    ({ level, field, key }) => `${level} ${field} ${key.replace(/\/advice$/, '')}`,
  )
}

test.each([
  ['ended', ['must cover rights/a.jpg']],
  ['ending', ['should cover rights/a.jpg']],
] as const)('a picture whose rights are %s', (rights, faults) => {
  const pictures = new Map([['a.jpg', { ...picture, rightsUntil: '2026-11-30', rights }]])
  expect(check({}, { pictures })).toEqual(faults)
})

test('the picture that is shared and the clip’s poster are looked at too, each picture once', () => {
  const ended = { ...picture, rightsUntil: '2026-11-30', rights: 'ended' as const }
  const pictures = new Map([
    ...context.pictures,
    ['s.jpg', { ...ended, key: 's.jpg' }],
    ['p.jpg', { ...ended, key: 'p.jpg', alt: '' }],
  ])
  const inBody = ['s.jpg', 'p.jpg'].map((key) => ({ key, alt: '' }))
  expect(check({ share_picture: 's.jpg' }, { pictures, poster: 'p.jpg', inBody })).toEqual([
    'must share_picture rights/s.jpg',
    'must video rights/p.jpg',
    'should video alt/p.jpg',
  ])
  expect(check({ share_picture: 'a.jpg' })).toEqual([])
})

test('a story with everything has no fault', () => {
  expect(check()).toEqual([])
})

test.each<[string, Partial<CheckedStory>, string[]]>([
  ['no title', { title: ' \u200b' }, ['must title title']],
  ['a long title', { title: '字'.repeat(31) }, ['should title title']],
  ['no summary', { summary: '' }, ['should summary summary']],
  ['no body', { body: '　' }, ['must body body']],
  ['no column', { column_slug: '' }, ['must column_slug column_slug']],
  ['no cover', { cover: '' }, ['should cover cover']],
  ['a cover that is not there', { cover: 'b.jpg' }, ['must cover missing/b.jpg']],
  ['no editor', { editor_name: '' }, ['should editor_name editor_name']],
  ['not said whose work', { own_work: '' }, ['should own_work own_work']],
  ['the AI question not answered', { ai_kind: '' }, ['should ai_kind ai_kind']],
  ['a video without a clip', { kind: 'video', body: '', cover: '' }, ['should video video']],
  [
    'a reprint without its origin',
    { own_work: 'no' },
    [
      'must original_title original_title',
      'must original_author original_author',
      'should source_url source_url',
    ],
  ],
])('%s', (_, story, faults) => {
  expect(check(story)).toEqual(faults)
})

test('a source that is not in the list is told in the database’s words', () => {
  const reprint = {
    own_work: 'no',
    original_title: '题',
    original_author: '王',
    source_url: 'https://a.example/',
  }
  const [fault] = storyChecks(
    { ...good, ...reprint },
    { ...context, sourceFault: '来源“某”不在来源库里' },
  )
  expect(fault).toEqual({
    key: 'source',
    field: 'source',
    level: 'must',
    sentence: '来源“某”不在来源库里。',
  })
  expect(check({}, { sourceFault: '来源“某”不在来源库里' })).toEqual([])
})

test('a picture without description or credit, where its text has none of its own', () => {
  const pictures = new Map([
    ['a.jpg', picture],
    ['b.jpg', { key: 'b.jpg', alt: '', credit: '', ...ownRights }],
  ])
  const named = (alt: string) => ({
    pictures,
    inBody: [
      { key: 'b.jpg', alt },
      { key: 'c.jpg', alt },
    ],
  })
  expect(check({}, named(''))).toEqual([
    'must body missing/c.jpg',
    'should body alt/b.jpg',
    'should body credit/b.jpg',
  ])
  expect(check({}, named('船'))).toEqual(['must body missing/c.jpg', 'should body credit/b.jpg'])
})

test('a word of the newsroom is one line with all its places, a forbidden one first', () => {
  const hit = (word: string, at: number, kind: 'style' | 'forbidden' = 'style') => ({
    word,
    kind,
    at,
    instead: kind === 'style' ? '登录' : '',
    why: '',
  })
  const hits = [hit('登陆', 1), hit('坏词', 5, 'forbidden'), hit('登陆', 9)]
  expect(storyChecks(good, { ...context, style: [{ field: 'body', hits }] })).toEqual([
    {
      key: 'word/body/坏词',
      field: 'body',
      level: 'must',
      sentence: '“坏词”是禁用词。',
      places: [5],
    },
    {
      key: 'word/body/登陆',
      field: 'body',
      level: 'should',
      sentence: '“登陆”有 2 处，应写“登录”。',
      places: [1, 9],
    },
  ])
})

test('links that do not answer are told, others are not', () => {
  expect(
    linkChecks([
      { url: 'https://a.example/', fault: null, status: 200 },
      { url: 'https://b.example/', fault: 'status', status: 404 },
      { url: 'https://c.example/', fault: 'timeout', status: null },
    ]).map(({ sentence }) => sentence),
  ).toEqual(['链接打不开（404）：https://b.example/', '链接 2 秒内没有回应：https://c.example/'])
})

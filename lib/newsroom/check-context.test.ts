import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { addEditor } from '@/lib/desk/testing/people'
import { ownDatabase } from '@/lib/testing/own-database'
import { linksOf, readCheckContext } from './check-context'
import { forgetStyleTerms } from '@/lib/desk/style-terms'

ownDatabase()

test('the body’s pictures with their own descriptions, the source’s fault and the words are read', async () => {
  await db().image.create({ data: { key: 'a.jpg', width: 1, height: 1, alt: '海' } })
  await db().source.create({ data: { name: '新华社', validFrom: new Date('2026-01-01') } })
  await db().styleTerm.create({ data: { word: '登陆', instead: '登录' } })
  const reader = await addEditor()
  const story = {
    kind: 'article',
    title: '登陆',
    summary: '',
    body: '![船](b.jpg)\n\n请登陆 ![](a.jpg)',
    cover: 'a.jpg',
    share_picture: '',
    video: '',
    own_work: 'no',
    source: '新华社',
  } as never
  const read = (at: string) => readCheckContext(reader, story, at)
  expect(await read('2025-12-31T16:00:00Z')).toEqual({
    pictures: new Map([
      ['a.jpg', { key: 'a.jpg', alt: '海', credit: '', rightsUntil: null, rights: null }],
    ]),
    poster: '',
    inBody: [
      { key: 'b.jpg', alt: '船' },
      { key: 'a.jpg', alt: '' },
    ],
    sourceFault: null,
    style: [
      { field: 'title', hits: [expect.objectContaining({ at: 0 })] },
      { field: 'summary', hits: [] },
      { field: 'body', hits: [expect.objectContaining({ word: '登陆', at: 14 })] },
    ],
  })
  expect((await read('2025-12-31T15:59:00Z')).sourceFault).toMatch(
    /^来源“新华社”自2026-01-01起有效/,
  )
  await db().styleTerm.deleteMany()
  forgetStyleTerms()
  expect((await read('2026-12-31T15:59:00Z')).style[0]?.hits).toEqual([])
})

test('the picture that is shared and the clip’s poster are read too', async () => {
  const rightsUntil = new Date('2020-01-01')
  const keys = ['share.jpg', 'poster.jpg']
  const size = { width: 1, height: 1 }
  await db().image.createMany({ data: keys.map((key) => ({ key, rightsUntil, ...size })) })
  await db().video.create({ data: { key: 'v', file: 'v.mp4', duration: 1, poster: 'poster.jpg' } })
  const texts = { title: '', summary: '', body: '', cover: '', source: '' }
  const story = { ...texts, share_picture: 'share.jpg', video: 'v' } as never
  const { pictures, poster } = await readCheckContext(await addEditor(), story, '2026-12-01')
  expect(poster).toBe('poster.jpg')
  expect([...pictures.values()].map(({ key, rights }) => [key, rights]).sort()).toEqual([
    ['poster.jpg', 'ended'],
    ['share.jpg', 'ended'],
  ])
})

test('the links of a body that lead outside, each once', async () => {
  const body =
    '[a](https://a.example/?x=1&y=2) <https://b.example> [c](/columns) [d](mailto:a@b.example) [e](https://a.example/?x=1&y=2)'
  expect(await linksOf(body)).toEqual(['https://a.example/?x=1&y=2', 'https://b.example'])
})

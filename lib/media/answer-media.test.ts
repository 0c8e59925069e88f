import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { answerMedia } from './answer-media'
import { dataFolder } from '@/lib/media/testing/data-folder'

const data = dataFolder()
const bytes = '0123456789'
const before = 'Mon, 01 Jan 2024 00:00:00 GMT'
data.upload('demo/clip.mp4', bytes)
data.upload('demo/clip.vtt', 'WEBVTT')
data.upload('empty.mp4', '')
data.upload('demo/notes.txt', 'secret')
const film = 'film/ab/abcdef0123456789-7'
for (const name of ['480.mp4', 'master.m3u8', 'sprites.jpg', 'sound.m4a', 'source', 'a.mov'])
  data.upload(`${film}/${name}`, bytes)
data.upload('film/ab/other.jpg', bytes)
data.upload('../outside.mp4', bytes)
symlinkSync(join(data.path, 'outside.mp4'), join(data.path, 'uploads/link.mp4'))

describe('the whole file', () => {
  test('a clip is sent with its type and length', async () => {
    const answer = await ask('demo/clip.mp4')
    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe(bytes)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'video/mp4',
      'content-length': '10',
      'accept-ranges': 'bytes',
      'cache-control': 'public, max-age=86400',
    })
  })

  test('sound that lies anywhere is sent, as the database allows', async () => {
    data.upload('demo/tide.m4a', bytes)
    const answer = await ask('demo/tide.m4a')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'audio/mp4'])
  })

  test('captions are text/vtt', async () => {
    expect((await ask('demo/clip.vtt')).headers.get('content-type')).toBe('text/vtt; charset=utf-8')
  })

  test.each([
    ['480.mp4', 'video/mp4'],
    ['master.m3u8', 'application/vnd.apple.mpegurl'],
    ['sprites.jpg', 'image/jpeg'],
    ['sound.m4a', 'audio/mp4'],
  ])('%s of a film never changes', async (name, type) => {
    const answer = await ask(`${film}/${name}`)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': type,
      'cache-control': 'public, max-age=31536000, immutable',
    })
  })

  test('an empty file is sent', async () => {
    const answer = await ask('empty.mp4')
    expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([
      200,
      '0',
      '',
    ])
  })

  test('HEAD has the same headers without a body and ignores ranges', async () => {
    const answer = await ask('demo/clip.mp4', { range: 'bytes=0-1' }, 'HEAD')
    expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([
      200,
      '10',
      '',
    ])
  })
})

describe('a part', () => {
  test.each([
    ['bytes=0-0', '0', 'bytes 0-0/10'],
    ['bytes=2-4', '234', 'bytes 2-4/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-3', '789', 'bytes 7-9/10'],
    ['bytes=5-999', '56789', 'bytes 5-9/10'],
    ['bytes=0-2,3-5', '012345', 'bytes 0-5/10'],
    ['bytes=-10', bytes, 'bytes 0-9/10'],
    ['bytes=-11', bytes, 'bytes 0-9/10'],
    ['bytes=-999999', bytes, 'bytes 0-9/10'],
    ['bytes=-99999999999999999999999', bytes, 'bytes 0-9/10'],
    ['bytes=0-99999999999999999999999', bytes, 'bytes 0-9/10'],
    ['bytes=9-9', '9', 'bytes 9-9/10'],
    ['bytes= 2-4', '234', 'bytes 2-4/10'],
    ['bytes=0-1, -99', bytes, 'bytes 0-9/10'],
    ['bytes=20-30, 2-4', '234', 'bytes 2-4/10'],
    ['Bytes=2-4', '234', 'bytes 2-4/10'],
  ])('%s', async (range, text, said) => {
    const answer = await ask('demo/clip.mp4', { range })
    expect(answer.status).toBe(206)
    expect(answer.headers.get('content-range')).toBe(said)
    expect(answer.headers.get('content-length')).toBe(String(text.length))
    expect(await answer.text()).toBe(text)
  })

  test.each(['bytes=10-', 'bytes=99-100', 'bytes=-0'])('%s is beyond', async (range) => {
    const answer = await ask('demo/clip.mp4', { range })
    expect([answer.status, answer.headers.get('content-range')]).toEqual([416, 'bytes */10'])
  })

  const malformed = ['bytes=4-2', 'bytes=-', 'bytes=', 'bytes=a-b', 'bytes=0x0-1', 'bytes=1-2,4-3']
  test.each(['bytes=0-1,8-9', 'lines=0-1', 'bytes', 'nonsense', ...malformed])(
    '%s is the whole',
    async (range) => {
      expect((await ask('demo/clip.mp4', { range })).status).toBe(200)
    },
  )

  test('If-Range of another file gets the whole file', async () => {
    const { headers } = await ask('demo/clip.mp4')
    const range = 'bytes=2-4'
    for (const current of [headers.get('etag') ?? '', headers.get('last-modified') ?? '']) {
      expect((await ask('demo/clip.mp4', { range, 'if-range': current })).status).toBe(206)
    }
    for (const old of ['"other"', 'Mon, 01 Jan 2024 00:00:00 GMT', `W/${headers.get('etag')}`]) {
      expect((await ask('demo/clip.mp4', { range, 'if-range': old })).status).toBe(200)
    }
  })

  test('the file is closed when the client disconnects', async () => {
    data.upload('long.mp4', Buffer.alloc(5_000_000))
    const answer = await ask('long.mp4')
    const reader = answer.body?.getReader()
    expect((await reader?.read())?.value?.length).toBeLessThan(200_000)
    await expect(reader?.cancel()).resolves.toBeUndefined()
  })
})

test('a matching ETag or date answers 304', async () => {
  const { headers } = await ask('demo/clip.mp4')
  const etag = headers.get('etag') ?? ''
  const date = headers.get('last-modified') ?? ''
  expect((await ask('demo/clip.mp4', { 'if-none-match': etag })).status).toBe(304)
  expect((await ask('demo/clip.mp4', { 'if-modified-since': date })).status).toBe(304)
  const other = { 'if-none-match': '"other"', 'if-modified-since': date }
  expect((await ask('demo/clip.mp4', other)).status).toBe(200)
})

test.each<[string, (etag: string, date: string) => Record<string, string>, number]>([
  ['its own tag', (etag) => ({ 'if-match': etag }), 200],
  ['one of several tags', (etag) => ({ 'if-match': `"other", ${etag}` }), 200],
  ['any tag', () => ({ 'if-match': '*' }), 200],
  ['another tag', () => ({ 'if-match': '"other"' }), 412],
  ['a weak tag', (etag) => ({ 'if-match': `W/${etag}` }), 412],
  ['another tag and a range', () => ({ 'if-match': '"other"', range: 'bytes=0-1' }), 412],
  ['its own tag and a range', (etag) => ({ 'if-match': etag, range: 'bytes=0-1' }), 206],
  ['another tag, not its own', (etag) => ({ 'if-match': '"o"', 'if-none-match': etag }), 412],
  ['no change since its date', (_, date) => ({ 'if-unmodified-since': date }), 200],
  ['no change since an earlier date', () => ({ 'if-unmodified-since': before }), 412],
  ['no change since no date', () => ({ 'if-unmodified-since': 'yesterday' }), 200],
  ['its tag, an earlier date', (e) => ({ 'if-match': e, 'if-unmodified-since': before }), 200],
])('a request for %s answers as it should', async (_, headersOf, status) => {
  const { headers } = await ask('demo/clip.mp4')
  const conditions = headersOf(headers.get('etag') ?? '', headers.get('last-modified') ?? '')
  for (const method of ['GET', 'HEAD']) {
    const answer = await ask('demo/clip.mp4', conditions, method)
    expect(answer.status).toBe(method === 'HEAD' && status === 206 ? 200 : status)
  }
})

test.each([
  'none.mp4',
  'link.mp4',
  `${film}/source`,
  `${film}/a.mov`,
  'film/ab/other.jpg',
  'demo/notes.txt',
  'demo',
  '%2e%2e/outside.mp4',
  '..%2Foutside.mp4',
  'demo%2Fclip.mp4',
])('%s answers 404', async (path) => expect((await ask(path)).status).toBe(404))

function ask(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Response> {
  return answerMedia(new Request(`http://localhost:3000/media/${path}`, { method, headers }))
}

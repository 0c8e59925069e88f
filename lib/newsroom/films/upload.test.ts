import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { openSession } from '@/lib/auth/session'
import { db } from '@/lib/db'
import { addAccount, giveRights, signIn } from '@/lib/desk/testing/people'
import { ffmpeg, makeFilm, tools } from '@/lib/film/testing/make-film'
import { dataFolder } from '@/lib/media/testing/data-folder'
import { filmUploads } from '@/lib/routes'
import { ownDatabase } from '@/lib/testing/own-database'
import { requireRoom } from './accept'
import { aboutFilm, filmForm, part, requestsFixture, tus } from './testing/requests'

ownDatabase()
const { path: folder } = dataFolder()
const { ask, post } = requestsFixture()
const incoming = join(folder, 'uploads', '.incoming')
let film: Buffer

beforeAll(async () => {
  if (tools) film = await readFile(await makeFilm(join(folder, 'a.mp4')))
})

async function create(size: number): Promise<string> {
  const headers = { ...tus, 'upload-length': String(size), ...aboutFilm('港口.mp4') }
  const answer = await ask('POST', filmUploads, headers)
  expect(answer.status).toBe(201)
  return answer.headers.get('location') ?? ''
}

describe.runIf(tools)('an upload in parts', () => {
  test('goes on where it was cut off, and becomes a film that waits', async () => {
    const place = await create(film.length)
    const half = Math.floor(film.length / 2)
    await ask('PATCH', place, { ...part, 'upload-offset': '0' }, film.subarray(0, half))
    const offset = (await ask('HEAD', place, tus)).headers.get('upload-offset')
    expect(offset).toBe(String(half))
    const wrong = await ask('PATCH', place, { ...part, 'upload-offset': '0' }, film.subarray(half))
    expect(wrong.status).toBe(409)
    const last = { ...part, 'upload-offset': String(half) }
    expect((await ask('PATCH', place, last, film.subarray(half))).status).toBe(204)
    const row = await db().film.findFirstOrThrow()
    expect(row).toMatchObject({ name: '港口.mp4', state: 'received', replaces: null })
    expect(row.facts).toMatchObject({ video: { width: 320 } })
    const kept = await readFile(join(incoming, row.incoming ?? ''))
    expect(hash(kept)).toBe(hash(film))
  })

  test('a client that lost the last answer learns that all of it arrived', async () => {
    const place = await create(film.length)
    await ask('PATCH', place, { ...part, 'upload-offset': '0' }, film)
    const { incoming: name } = await db().film.findFirstOrThrow()
    // The worker moved it away.
    await truncate(join(incoming, name ?? ''), 0)
    const answer = await ask('HEAD', place, tus)
    expect([answer.status, answer.headers.get('upload-offset')]).toEqual([200, String(film.length)])
    expect(await db().film.count()).toBe(1)
  })

  test('a server that was restarted before it answered accepts it when it is asked', async () => {
    const place = await create(film.length)
    await writeFile(join(incoming, place.split('/').at(-1) ?? ''), film)
    expect((await ask('HEAD', place, tus)).status).toBe(200)
    expect(await db().film.count()).toBe(1)
  })

  test('however many requests say at once that it is there, it is one film', async () => {
    const place = await create(film.length)
    await writeFile(join(incoming, place.split('/').at(-1) ?? ''), film)
    const answers = await Promise.all([1, 2, 3].map(() => ask('HEAD', place, tus)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await db().film.count()).toBe(1)
    const { id } = await db().film.findFirstOrThrow()
    expect(await db().auditEntry.count({ where: { subject: `film/${id}` } })).toBe(1)
  })

  test('what is no film is refused with a line, and gone', async () => {
    await ffmpeg([
      '-i',
      join(folder, 'a.mp4'),
      '-frames:v',
      '1',
      '-f',
      'mjpeg',
      join(folder, 'p.mp4'),
    ])
    const photo = await readFile(join(folder, 'p.mp4'))
    const place = await create(photo.length)
    const answer = await ask('PATCH', place, { ...part, 'upload-offset': '0' }, photo)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toMatch(/实际是 JPEG 文件，不是影片/)
    expect(await db().film.count()).toBe(0)
    expect(existsSync(join(incoming, place.split('/').at(-1) ?? ''))).toBe(false)
  })
})

test('an upload of somebody else is not there', async () => {
  const place = await create(10)
  const other = await signIn('editor')
  expect((await ask('HEAD', place, tus, undefined, other)).status).toBe(404)
})

test.each([
  ['a reader', 'reader', 404],
  ['a moderator', 'moderator', 404],
] as const)('%s may not upload', async (_, role, status) => {
  const session = await signIn(role)
  const headers = { ...tus, 'upload-length': '5' }
  expect((await ask('POST', filmUploads, headers, undefined, session)).status).toBe(status)
})

test('replacing a film asks for the right that keeps the library', async () => {
  await db().video.create({ data: { key: 'v', file: 'v.mp4', duration: 10 } })
  const accountId = await addAccount()
  const session = await openSession(accountId, { device: '', twoStep: true })
  const headers = { ...tus, 'upload-length': '5', ...aboutFilm('a.mp4', 'v') }
  await giveRights(accountId, ['write', 'edit'])
  const refused = await ask('POST', filmUploads, headers, undefined, session)
  expect(refused.status).toBe(422)
  expect(await refused.text()).toMatch(/要有“图片”权限/)
  const form = filmForm('x')
  form.set('replaces', 'v')
  const answer = await post(form, 500, { accept: 'application/json' }, session)
  expect([answer.status, await answer.text()]).toEqual([422, expect.stringMatching(/“图片”权限/)])
  await giveRights(accountId, ['media'])
  expect((await ask('POST', filmUploads, headers, undefined, session)).status).toBe(201)
})

test('another site may not upload', async () => {
  const headers = { ...tus, 'upload-length': '5', origin: 'https://evil.example' }
  expect((await ask('POST', filmUploads, headers)).status).toBe(403)
})

test('a film that the disk has no room for is refused before it comes, and each part of it', async () => {
  await expect(requireRoom(1e15)).rejects.toThrow(/^服务器磁盘不够/)
  const place = await create(10)
  const about = join(incoming, `${place.split('/').at(-1)}.json`)
  const known = JSON.parse(await readFile(about, 'utf8')) as object
  await writeFile(about, JSON.stringify({ ...known, size: 1e15 }))
  const answer = await ask('PATCH', place, { ...part, 'upload-offset': '0' }, Buffer.from('x'))
  expect([answer.status, await answer.text()]).toEqual([413, expect.stringMatching(/磁盘不够/)])
})

test('an upload that does not say how large it is, is refused with a line', async () => {
  const answer = await ask('POST', filmUploads, { ...tus, 'upload-defer-length': '1' })
  expect([answer.status, await answer.text()]).toEqual([400, expect.stringMatching(/有多大/)])
})

function hash(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

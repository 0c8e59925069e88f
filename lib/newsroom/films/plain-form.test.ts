import { readdirSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { makeFilm, tools } from '@/lib/film/testing/make-film'
import { dataFolder } from '@/lib/media/testing/data-folder'
import { ownDatabase } from '@/lib/testing/own-database'
import { filmForm, requestsFixture } from './testing/requests'

ownDatabase()
const { path: folder } = dataFolder()
const { ask, post } = requestsFixture()
const incoming = join(folder, 'uploads', '.incoming')
const json = { accept: 'application/json' }

beforeAll(() => mkdir(incoming, { recursive: true }))

test.runIf(tools)('a film by a plain form waits as it came', async () => {
  const film = await readFile(await makeFilm(join(folder, 'a.mp4')))
  const answer = await post(filmForm(film, '渡口.mov'), film.length)
  expect(answer.status).toBe(303)
  const { id, name, incoming: file } = await db().film.findFirstOrThrow()
  expect(answer.headers.get('location')).toBe(`/desk/films/${id}`)
  expect(name).toBe('渡口.mov')
  expect(film.equals(await readFile(join(incoming, file ?? '')))).toBe(true)
})

test.each([
  ['no file', new FormData(), /请选择一个影片文件/],
  ['an empty file', filmForm(''), /请选择一个影片文件|0 字节/],
  ['a picture', filmForm(Buffer.from('ffd8ffe000104a464946', 'hex')), /实际是 JPEG 文件/],
])(
  'a plain form with %s is answered with a line, and nothing of it stays',
  async (_, form, line) => {
    const before = readdirSync(incoming)
    const answer = await post(form, 500, json)
    expect(answer.status).toBe(422)
    expect(((await answer.json()) as { errors: { film: string } }).errors.film).toMatch(line)
    expect(readdirSync(incoming)).toEqual(before)
  },
)

test.each(['没有的', 'a\0b'])(
  'a film that is to replace none (%j) is refused with a line',
  async (key) => {
    const form = filmForm('x')
    form.set('replaces', key)
    const answer = await post(form, 500, json)
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringMatching(/没有编号为/)])
  },
)

test('a form over 500 MB is refused by its length', async () => {
  const answer = await post(filmForm('x'), 600_000_000, json)
  expect(answer.status).toBe(422)
  expect(await answer.text()).toMatch(/超过 500 MB/)
})

test.each(['--y', '', '--x\r\n'])('a malformed form is refused with a line: %j', async (body) => {
  const headers = {
    ...json,
    'content-type': 'multipart/form-data; boundary=x',
    'content-length': String(body.length),
  }
  expect((await ask('POST', '/api/desk/films', headers, Buffer.from(body))).status).toBe(422)
})

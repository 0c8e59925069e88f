import { existsSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import type { Staff } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { addEditor } from '@/lib/desk/testing/people'
import { workFolder } from '@/lib/film/work-folder'
import { dataFolder } from '@/lib/media/testing/data-folder'
import { ownDatabase } from '@/lib/testing/own-database'
import { captionFilmAction, readCaptionText } from './captions'

ownDatabase()
dataFolder()
let editor: Staff

beforeAll(async () => {
  editor = await addEditor()
  await db().video.create({ data: { key: 'v', file: 'v.mp4', duration: 10 } })
  const row = { name: 'a.mp4', bytes: 5, video: 'v', state: 'ready' } as const
  await db().film.create({ data: row })
})

function save(captions: string) {
  const context = { address: '', device: '', from: '/', headers: new Headers() }
  return captionFilmAction.run({ captions }, { ...context, reader: editor, params: { id: '1' } })
}

const vtt = 'WEBVTT\n\n00:00:01.000 --> 00:00:03.000\n潮声\n'

test('SubRip becomes WebVTT under a key of its content, and empty takes it away', async () => {
  await save('\uFEFF1\n00:00:01,000 --> 00:00:03,000\n潮声\n')
  const { captions } = await db().video.findFirstOrThrow()
  expect(captions).toMatch(/^captions\/([0-9a-f]{2})\/\1[0-9a-f]{14}\.vtt$/)
  expect(await readCaptionText(captions)).toBe(vtt)
  // The folder is a worker's, which may be another machine.
  expect(existsSync(workFolder())).toBe(false)
  await save(vtt)
  expect((await db().video.findFirstOrThrow()).captions).toBe(captions)
  expect(await db().auditEntry.count({ where: { verb: 'captionFilm' } })).toBe(1)
  for (const empty of ['  ', '']) await save(empty)
  expect((await db().video.findFirstOrThrow()).captions).toBeNull()
  expect(await db().auditEntry.count({ where: { verb: 'captionFilm' } })).toBe(2)
})

test.each([
  ['今天的天气', /不是 WebVTT 或 SRT/],
  ['WEBVTT\n\n00:01:11.000 --> 00:01:12.000\n潮声', /在片子结束（10 秒）以后/],
])('refused by name: %j', async (text, reason) => {
  expect(await save(text)).toMatchObject({
    errors: { captions: expect.stringMatching(reason) as string },
  })
})
